package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.IndicatorView.Definition;
import vn.thuocdo.dashboard.web.view.IndicatorView.Served;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;

/** Writes the page of an indicator. */
public record IndicatorWriter(
    Catalogue catalogue, Answers answers, IndicatorAnswers page, WardMaps maps, Wording wording) {

  /**
   * The page.
   *
   * @param explanation where the number comes from, when asked for
   * @param thread what is asked about it
   */
  public IndicatorView view(
      Picker picker, Optional<ExplanationView> explanation, RequestThread thread) {
    IndicatorFinding finding = new IndicatorFinding(page, wording);
    IndicatorAddresses addresses = new IndicatorAddresses(page);
    IndicatorLines lines = new IndicatorLines(page, wording);
    Indicator indicator = page.indicator();
    Optional<WardMap> map = maps.of(indicator, page.wards(), page.place().code(), addresses.page());
    return new IndicatorView(
        wording.of(indicator.name()),
        finding.sentence(),
        picker,
        Figure.of(page.value().measurement(), v -> wording.numbers().figure(indicator.unit(), v)),
        answers.snapshot().isEmpty() ? "" : lines.reason(page.value()),
        new TrendDrawing(page, wording).draw(),
        new RankingDrawing(page, finding, wording).draw(),
        map,
        map.map(drawn -> new ChartFindings(page, wording).map()).orElse(""),
        new IndicatorGroups(answers, page, wording).all(catalogue.breakdowns(indicator)),
        new SpreadWriter(page, wording).view(),
        lines.months(),
        page.measuredWards().isEmpty() ? List.of() : lines.wards(),
        wording.of("indicator.table.wards", wording.dates().inSentence(page.period())),
        definition(),
        catalogue.plans().values().stream()
            .flatMap(plan -> plan.goals().stream().map(goal -> served(plan, goal)))
            .flatMap(Optional::stream)
            .toList(),
        page.value().measurement().value().isPresent() ? addresses.explanation() : "",
        explanation,
        thread,
        addresses.wardsCsv());
  }

  private Definition definition() {
    Indicator indicator = page.indicator();
    Formula formula = indicator.formula();
    return new Definition(
        wording.of(indicator.question()),
        new FormulaSentence(page, wording).words(),
        indicator.population().map(wording::of).orElse(""),
        formula.below(),
        formula.above(),
        source(indicator),
        owner(indicator),
        "%d · %s".formatted(indicator.version(), indicator.definitionHash()));
  }

  private String source(Indicator indicator) {
    return Optional.ofNullable(catalogue.datasets().get(indicator.source()))
        .map(dataset -> wording.of(dataset.name()))
        .orElse(indicator.source());
  }

  private String owner(Indicator indicator) {
    return Optional.ofNullable(catalogue.agencies().get(indicator.owner()))
        .map(agency -> wording.of(agency.name()))
        .orElse(indicator.owner());
  }

  private Optional<Served> served(Plan plan, Goal goal) {
    if (!goal.indicator().equals(page.indicator().id())) {
      return Optional.empty();
    }
    boolean here = plan.province().equals(page.place().provinceCode());
    String unit =
        here ? page.place().code() : catalogue.units().widest(plan.province()).orElseThrow().code();
    GoalRow row = answers.goalRow(goal, answers.place(unit), page.period());
    return Optional.of(
        new Served(
            "/plans/%s?period=%s&unit=%s".formatted(plan.id(), page.period(), unit),
            wording.of(goal.name()),
            new Picks(catalogue, wording).label(plan),
            goal.clause(),
            goal.words(),
            row.assessment()
                .target()
                .map(t -> t.printed() + " · " + wording.dates().due(t.due()))
                .orElse(""),
            Status.of(row.assessment().status(), wording)));
  }
}
