package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.chart.SmallMultiples;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.IndicatorView.Breakdown;
import vn.thuocdo.dashboard.web.view.IndicatorView.Group;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.time.Period;

/** Writes the breakdowns of an indicator: the same small line once per group. */
record IndicatorGroups(Answers answers, IndicatorAnswers page, Wording wording) {
  /** Groups that have an order other than that of their names; they stand last. */
  private static final List<String> ORDER =
      List.of("poor", "near_poor", "hardship", "normal", "unknown");

  /** The breakdowns that have figures of more than one group. */
  List<Breakdown> all(List<String> breakdowns) {
    return breakdowns.stream()
        .filter(breakdown -> !breakdown.equals("agency_code"))
        .flatMap(breakdown -> one(breakdown).stream())
        .toList();
  }

  private Optional<Breakdown> one(String breakdown) {
    List<ValueRow> rows = ordered(rows(breakdown));
    TreeSet<Period> months = new TreeSet<>(rows.stream().map(ValueRow::period).toList());
    Map<String, List<ValueRow>> byGroup = new LinkedHashMap<>();
    rows.forEach(
        row -> byGroup.computeIfAbsent(row.breakdownValue(), key -> new ArrayList<>()).add(row));
    byGroup.values().removeIf(group -> group.stream().allMatch(IndicatorGroups::isMissing));
    if (byGroup.size() < 2 || rows.stream().allMatch(row -> row.measurement().value().isEmpty())) {
      return Optional.empty();
    }
    SmallMultiples drawn =
        SmallMultiples.of(
            byGroup.entrySet().stream()
                .map(
                    group ->
                        new SmallMultiples.Group(
                            wording.group(breakdown, group.getKey()),
                            figures(group.getValue(), months)))
                .toList(),
            page.target());
    List<List<ValueRow>> trends = List.copyOf(byGroup.values());
    return Optional.of(breakdown(breakdown, drawn, trends, months.last()));
  }

  private static boolean isMissing(ValueRow row) {
    return row.measurement() instanceof Measurement.Missing;
  }

  private static List<ValueRow> ordered(List<ValueRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((ValueRow row) -> ORDER.indexOf(row.breakdownValue()))
                .thenComparing(ValueRow::breakdownValue))
        .toList();
  }

  private Figure newest(List<ValueRow> trend, Period month) {
    return trend.stream()
        .filter(row -> row.period().equals(month))
        .findFirst()
        .map(row -> Figure.of(row.measurement(), this::figure))
        .orElse(Figure.NONE);
  }

  private Breakdown breakdown(
      String breakdown, SmallMultiples drawn, List<List<ValueRow>> trends, Period month) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < trends.size(); i++) {
      SmallMultiples.Panel panel = drawn.panels().get(i);
      groups.add(
          new Group(
              panel.name(),
              newest(trends.get(i), month),
              panel.line(),
              Sparks.label(trends.get(i), indicator().unit(), wording)));
    }
    String note =
        wording.of(
            "indicator.breakdowns.note",
            figure(BigDecimal.valueOf(drawn.low())),
            figure(BigDecimal.valueOf(drawn.high())));
    return new Breakdown(finding(wording.breakdown(breakdown), groups), note, groups);
  }

  private String finding(String name, List<Group> groups) {
    Comparator<Group> lowest =
        Comparator.comparing(group -> new BigDecimal(group.newest().exact()));
    List<Group> worstFirst =
        groups.stream()
            .filter(group -> group.newest().isPresent())
            .sorted(indicator().direction() == Direction.LOWER ? lowest.reversed() : lowest)
            .toList();
    if (worstFirst.isEmpty()) {
      return name;
    }
    Group worst = worstFirst.get(0);
    Group best = worstFirst.get(worstFirst.size() - 1);
    if (worst.newest().text().equals(best.newest().text())) {
      return wording.of("finding.groups.same", name, best.newest().text());
    }
    return wording.of(
        "finding.groups",
        name,
        worst.name(),
        worst.newest().text(),
        best.name(),
        best.newest().text());
  }

  private String figure(BigDecimal value) {
    return wording.numbers().figure(indicator().unit(), value);
  }

  private Indicator indicator() {
    return page.indicator();
  }

  private List<ValueRow> rows(String breakdown) {
    return answers
        .values(
            new ValuesQuestion(
                indicator().id(),
                Optional.of(page.place().code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(breakdown)))
        .stream()
        .filter(row -> !row.period().end().isAfter(page.period().end()))
        .toList();
  }

  private static List<Optional<BigDecimal>> figures(List<ValueRow> rows, TreeSet<Period> months) {
    Map<Period, Optional<BigDecimal>> byMonth = new LinkedHashMap<>();
    rows.forEach(row -> byMonth.put(row.period(), row.measurement().value()));
    return months.stream().map(month -> byMonth.getOrDefault(month, Optional.empty())).toList();
  }
}
