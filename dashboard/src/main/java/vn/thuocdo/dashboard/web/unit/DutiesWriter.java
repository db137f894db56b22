package vn.thuocdo.dashboard.web.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.statement.AssignedTarget;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.unit.DutiesView.Assigned;
import vn.thuocdo.dashboard.web.unit.DutiesView.Task;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.LatenessMark;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Agency;
import vn.thuocdo.data.unit.UnitLevel;

/** Writes what a ward owes. */
record DutiesWriter(UnitAnswers unit, LocalDate day, Wording wording) {

  /**
   * The section; empty for a neighbourhood.
   *
   * @param record who reported when, for those who may see it
   */
  Optional<DutiesView> view(Optional<ReportingRecord> record) {
    return unit.place().level() == UnitLevel.NEIGHBOURHOOD
        ? Optional.empty()
        : Optional.of(
            new DutiesView(
                record.map(ReportingRecord::months).orElse(List.of()),
                record.map(ReportingRecord::reports).orElse(List.of()),
                unit.goals().values().stream().flatMap(row -> assigned(row).stream()).toList(),
                unit.place().level() == UnitLevel.WARD ? tasks() : List.of()));
  }

  private List<Assigned> assigned(GoalRow row) {
    return unit
        .answers()
        .snapshot()
        .map(ValuesSnapshot::statements)
        .map(statements -> statements.assigned(row.goal().id(), unit.place().code()))
        .orElse(List.of())
        .stream()
        .map(target -> assigned(row, target))
        .toList();
  }

  private Assigned assigned(GoalRow row, AssignedTarget target) {
    Measure measure = row.indicator().unit();
    boolean percent = Wording.measure(row.goal(), row.indicator()) == Measure.PERCENT;
    return new Assigned(
        "/indicators/%s?unit=%s&period=%s&plan=%s"
            .formatted(
                row.indicator().id(), unit.place().code(), unit.period(), row.goal().planId()),
        wording.of(row.goal().name()),
        Figure.of(
            wording
                .numbers()
                .target(
                    percent ? Measure.PERCENT : measure,
                    percent ? target.value().movePointLeft(2) : target.value()),
            target.value()),
        wording.dates().day(target.dueOn()),
        Figure.of(row.value().measurement(), v -> wording.numbers().figure(measure, v)));
  }

  /** Tasks that plans of the province give to all wards together. */
  private List<Task> tasks() {
    Map<String, Agency> agencies = unit.catalogue().agencies();
    List<String> wards =
        agencies.values().stream()
            .filter(Agency::isWardCommittees)
            .filter(a -> a.province().equals(Optional.of(unit.place().provinceCode())))
            .map(Agency::id)
            .toList();
    return unit.answers().tasks(day).tasks(Optional.empty()).stream()
        .filter(row -> row.task().leadAgencies().stream().anyMatch(wards::contains))
        .sorted(
            Comparator.comparing((TaskRow row) -> row.lateness().kind())
                .thenComparing(row -> -row.lateness().days()))
        .map(this::task)
        .toList();
  }

  private Task task(TaskRow row) {
    return new Task(
        row.task().id(),
        row.task().words(),
        LatenessMark.of(row.lateness().kind(), wording),
        row.lateness().due().map(wording.dates()::day).orElse(row.task().printedDeadline()));
  }
}
