package vn.thuocdo.dashboard.web.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.task.AgencyTasks;
import vn.thuocdo.analytics.task.Lateness;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.dashboard.web.task.TasksView.Agency;
import vn.thuocdo.dashboard.web.task.TasksView.Line;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.LatenessMark;
import vn.thuocdo.dashboard.web.view.WatchedGoals;
import vn.thuocdo.dashboard.web.view.WatchedGoals.Watched;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes what each agency leads and answers for. */
record AgencyLines(Catalogue catalogue, TaskAnswers answers, Scorecard scorecard, Wording wording) {
  private static final Comparator<TaskRow> MOST_LATE_FIRST =
      Comparator.comparing((TaskRow row) -> row.lateness().kind())
          .thenComparing(row -> -row.lateness().days());

  /** Agencies, the most overdue first; those that only monitor goals last. */
  List<Agency> all(List<TaskRow> rows) {
    List<Agency> agencies = new ArrayList<>();
    for (AgencyTasks counts : answers.agencies(Optional.of(scorecard.plan().id()))) {
      agencies.add(agency(counts, rows));
    }
    List<TaskRow> nobodys =
        rows.stream().filter(row -> row.task().leadAgencies().isEmpty()).toList();
    if (!nobodys.isEmpty()) {
      agencies.add(nobody(nobodys));
    }
    scorecard.rows().stream()
        .flatMap(row -> row.goal().monitors().stream())
        .distinct()
        .filter(id -> agencies.stream().noneMatch(agency -> agency.id().equals(id)))
        .forEach(
            id ->
                agencies.add(
                    new Agency(
                        id,
                        name(catalogue, id, wording),
                        0,
                        0,
                        0,
                        0,
                        Figure.NONE,
                        List.of(),
                        watched(id))));
    return agencies;
  }

  /** Tasks for which the plan names no agency of its own. */
  private Agency nobody(List<TaskRow> rows) {
    return new Agency(
        "khong-neu",
        wording.of("tasks.nobody"),
        rows.size(),
        rows.stream().filter(row -> row.lateness().due().isPresent()).count(),
        count(rows, Lateness.Kind.OVERDUE),
        count(rows, Lateness.Kind.DONE_LATE) + count(rows, Lateness.Kind.DONE_IN_TIME),
        Figure.NONE,
        rows.stream().sorted(MOST_LATE_FIRST).map(this::line).toList(),
        List.of());
  }

  private Agency agency(AgencyTasks counts, List<TaskRow> rows) {
    String id = counts.agencyId();
    return new Agency(
        id,
        name(catalogue, id, wording),
        counts.tasks(),
        counts.due(),
        counts.overdue(),
        counts.done(),
        Figure.of(counts.inTime(), v -> wording.numbers().figure(Measure.PERCENT, v)),
        rows.stream()
            .filter(row -> row.task().leadAgencies().contains(id))
            .sorted(MOST_LATE_FIRST)
            .map(this::line)
            .toList(),
        watched(id));
  }

  private Line line(TaskRow row) {
    return new Line(
        row.task().id(),
        row.task().number(),
        row.task().words(),
        row.task().lead(),
        row.task().coordinating(),
        row.task().product(),
        row.task().printedDeadline(),
        row.lateness().due().map(wording.dates()::day).orElse(""),
        LatenessMark.of(row.lateness().kind(), wording),
        row.lateness().days(),
        row.lateness().days() > 0 ? late(row.lateness(), wording) : "",
        progress(row));
  }

  static String late(Lateness lateness, Wording wording) {
    return wording.of("tasks.late", wording.numbers().count(lateness.days()));
  }

  private String progress(TaskRow row) {
    String status = wording.of(row.status().words());
    return row.last()
        .map(u -> wording.of("tasks.updated", status, wording.dates().day(u.updatedOn())))
        .orElse(status);
  }

  private List<Watched> watched(String agency) {
    return new WatchedGoals(catalogue, wording, scorecard).of(agency);
  }

  private static long count(List<TaskRow> rows, Lateness.Kind kind) {
    return rows.stream().filter(row -> row.lateness().kind() == kind).count();
  }

  static String name(Catalogue catalogue, String agency, Wording wording) {
    return Optional.ofNullable(catalogue.agencies().get(agency))
        .map(known -> wording.of(known.name()))
        .orElse(agency);
  }
}
