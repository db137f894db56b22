package vn.thuocdo.dashboard.web.unit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.explanation.Threads;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.page.FreshFigures;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * {@code /units/{code}}: a province or ward; {@code /units/{code}/{part}}: a neighbourhood of it.
 */
public final class UnitPage implements Topic {
  private final Pages pages;
  private final LiveQuality quality;
  private final Explanations explanations;
  private final Clock clock;

  public UnitPage(Pages pages, LiveQuality quality, Explanations explanations, Clock clock) {
    this.pages = pages;
    this.quality = quality;
    this.explanations = explanations;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/units/{code}", context -> show(context, context.pathParam("code")));
    routes.get(
        "/units/{code}/{part}",
        context -> show(context, context.pathParam("code") + "/" + context.pathParam("part")));
  }

  private void show(Context context, String code) {
    Visit visit = Visit.of(context);
    visit.catalogue().units().load(code.split("/", 2)[0]);
    LocalDate today = LocalDate.now(clock);
    Optional<QualityAnswers> known =
        visit.may(Permission.QUALITY)
            ? Optional.of(quality.current(visit.released()))
            : Optional.empty();
    Threads threads = explanations.threads(visit);
    String state =
        known.flatMap(QualityAnswers::snapshot).map(Object::toString).orElse("")
            + today
            + threads.tag();
    pages.print(context, state, request -> page(code, request, known, threads, today), "period");
  }

  private static Pages.Page page(
      String code,
      PageRequest request,
      Optional<QualityAnswers> quality,
      Threads threads,
      LocalDate today) {
    Catalogue catalogue = request.catalogue();
    Answers answers = request.answers();
    Period period = Periods.chosen(request);
    Place asked = answers.place(code);
    Optional<Plan> plan = plan(catalogue, asked);
    Optional<Scorecard> scorecard =
        plan.map(p -> answers.scorecard(p.id(), period, Optional.of(code)));
    UnitAnswers unit = named(UnitAnswers.ask(catalogue, answers, asked, period, scorecard));
    DutiesWriter duties = new DutiesWriter(unit, today, request.wording());
    Optional<ReportingRecord> record =
        quality
            .filter(q -> asked.level() != UnitLevel.NEIGHBOURHOOD)
            .map(q -> new ReportingRecord(catalogue, q, code, period, request.wording()));
    Picks picks = new Picks(catalogue, request.wording());
    Picker picker =
        new Picker(
            "/units",
            "",
            List.of(),
            picks.places(unit.place()),
            picks.periods(answers.months(), period));
    String goals =
        plan.map(p -> "/plans/%s?period=%s&unit=%s".formatted(p.id(), period, code)).orElse("/");
    return new Pages.Page(
        "unit.jte",
        unit.place().name(),
        new UnitWriter(unit, request.wording())
            .view(picker, goals, duties.view(record), threads.ofUnit(code, request.wording())),
        Optional.of(FreshFigures.of(counted(catalogue, unit.own()))));
  }

  /** The plan of the year when it is of this province, else the newest that is. */
  private static Optional<Plan> plan(Catalogue catalogue, Place place) {
    return catalogue.plans().values().stream()
        .filter(plan -> plan.province().equals(place.provinceCode()))
        .reduce((first, next) -> first.id().equals(OverviewPage.FIRST_PLAN) ? first : next);
  }

  /** A neighbourhood is known by its figures only, and they tell its name. */
  private static UnitAnswers named(UnitAnswers unit) {
    if (unit.place().level() != UnitLevel.NEIGHBOURHOOD) {
      return unit;
    }
    return unit.beside().values().stream()
        .flatMap(List::stream)
        .map(ValueRow::place)
        .filter(place -> place.code().equals(unit.place().code()))
        .findFirst()
        .map(unit::at)
        .orElseThrow(() -> unknown(unit.place().code()));
  }

  private static KpiException unknown(String code) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        new Bilingual(
                "Không tìm thấy khu phố '%s': không số liệu nào của kỳ này nhắc đến. Chọn ở trang"
                    + " của phường, xã.",
                "Cannot find neighbourhood '%s': no figure of this period names it. Choose one on"
                    + " the page of its ward.")
            .formatted(code));
  }

  private static List<ValueRow> counted(Catalogue catalogue, Map<String, ValueRow> own) {
    return own.values().stream()
        .filter(row -> catalogue.indicator(row.indicatorId()).formula().relation().isPresent())
        .toList();
  }
}
