package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula.Milestone;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/**
 * Milestones of a plan's province at the end of each month from the first that says anything: 1
 * when the newest report says at least 1 or all its tasks are done, else 0.
 */
final class MilestoneValues {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final LocalDate today;

  MilestoneValues(ComputeSession session, Catalogue catalogue, LocalDate today) {
    this.session = session;
    this.catalogue = catalogue;
    this.today = today;
  }

  /**
   * Something that was said about a milestone.
   *
   * @param about the milestone itself or one of its tasks
   */
  private record Word(String about, LocalDate day, boolean done) {}

  /** Adds rows to table {@code computed}. */
  void insert() {
    List<AgencyReport> reports = AgencyReport.read(session, today);
    List<Word> updates = updates();
    List<StatedRow> rows = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators().values()) {
      if (indicator.formula() instanceof Milestone milestone) {
        provinces(catalogue, indicator)
            .forEach(
                unit ->
                    rows.addAll(
                        rows(
                            indicator,
                            milestone,
                            unit,
                            words(indicator, milestone, unit, reports, updates))));
      }
    }
    StatedRow.append(session, rows);
  }

  /** The provinces of the plans that have the milestone as a goal. */
  static Set<Unit> provinces(Catalogue catalogue, Indicator indicator) {
    Set<Unit> units = new LinkedHashSet<>();
    for (Plan plan : catalogue.plans().values()) {
      if (plan.goals().stream().anyMatch(goal -> goal.indicator().equals(indicator.id()))) {
        units.add(catalogue.units().load(plan.province()));
      }
    }
    return units;
  }

  private List<Word> updates() {
    return session.query(
        """
        /* newest task updates */
        SELECT task_id, updated_on, CASE WHEN status = 'done' THEN 1 ELSE 0 END
        FROM task_updates WHERE updated_on <= DATE '%s'"""
            .formatted(today),
        row ->
            new Word(
                row.text(1).orElseThrow(),
                row.date(2).orElseThrow(),
                row.number(3).orElseThrow() == 1));
  }

  private static List<Word> words(
      Indicator indicator,
      Milestone milestone,
      Unit unit,
      List<AgencyReport> reports,
      List<Word> updates) {
    Stream<Word> reported =
        reports.stream()
            .filter(r -> r.indicatorId().equals(indicator.id()) && r.unitCode().equals(unit.code()))
            .map(
                r ->
                    new Word(
                        indicator.id(),
                        r.through(),
                        r.measurement(indicator).value().filter(v -> v.signum() > 0).isPresent()));
    return Stream.concat(
            reported, updates.stream().filter(u -> milestone.tasks().contains(u.about())))
        .toList();
  }

  private List<StatedRow> rows(
      Indicator indicator, Milestone milestone, Unit unit, List<Word> words) {
    Optional<YearMonth> first =
        words.stream().map(word -> YearMonth.from(word.day())).min(YearMonth::compareTo);
    List<StatedRow> rows = new ArrayList<>();
    if (first.isPresent()) {
      for (YearMonth month = first.get();
          !month.isAfter(YearMonth.from(today));
          month = month.plusMonths(1)) {
        rows.add(row(indicator, milestone, unit, Period.month(month), words));
      }
    }
    return rows;
  }

  private StatedRow row(
      Indicator indicator, Milestone milestone, Unit unit, Period month, List<Word> words) {
    LocalDate through = month.end().isBefore(today) ? month.end() : today;
    boolean done =
        newest(words, indicator.id(), through)
            || (!milestone.tasks().isEmpty()
                && milestone.tasks().stream().allMatch(task -> newest(words, task, through)));
    return new StatedRow(
        indicator,
        unit,
        month,
        new Measurement.Sums(done ? 1 : 0, OptionalLong.empty()),
        !month.end().isBefore(today),
        through);
  }

  private static boolean newest(List<Word> words, String about, LocalDate day) {
    return words.stream()
        .filter(word -> word.about().equals(about) && !word.day().isAfter(day))
        .max(java.util.Comparator.comparing(Word::day))
        .map(Word::done)
        .orElse(false);
  }
}
