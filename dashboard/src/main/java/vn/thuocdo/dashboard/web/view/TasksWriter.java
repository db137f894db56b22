package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.task.AgencyTasks;
import vn.thuocdo.analytics.task.Lateness;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.TasksView.Agency;
import vn.thuocdo.dashboard.web.view.TasksView.Line;
import vn.thuocdo.dashboard.web.view.TasksView.Watched;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Plan;

/** Writes the page of agencies and tasks. */
public record TasksWriter(
    Catalogue catalogue, TaskAnswers answers, Scorecard scorecard, Wording wording) {
  /** Marks of the statuses of goals that mean the same. */
  private static final Map<Lateness.Kind, String> MARKS =
      Map.of(
          Lateness.Kind.OVERDUE, "due_and_missed",
          Lateness.Kind.DONE_LATE, "at_risk",
          Lateness.Kind.NOT_DUE, "on_track",
          Lateness.Kind.DONE_IN_TIME, "achieved",
          Lateness.Kind.UNDEFINED, "no_target_number");

  private static final Comparator<TaskRow> MOST_LATE_FIRST =
      Comparator.comparing((TaskRow row) -> row.lateness().kind())
          .thenComparing(row -> -row.lateness().days());

  /** The page. */
  public TasksView view() {
    Plan plan = scorecard.plan();
    List<TaskRow> rows = answers.tasks(Optional.of(plan.id()));
    return new TasksView(
        wording.of(plan.title()),
        finding(rows),
        plans(plan),
        answers.day().toString(),
        Arrays.stream(Lateness.Kind.values())
            .map(kind -> new TasksView.Count(status(kind), count(rows, kind)))
            .filter(count -> count.number() > 0)
            .toList(),
        agencies(rows),
        "/api/v1/tasks?plan=%s&day=%s&format=csv".formatted(plan.id(), answers.day()));
  }

  private List<Pick> plans(Plan chosen) {
    return new Picks(catalogue, wording).plans(chosen);
  }

  private static long count(List<TaskRow> rows, Lateness.Kind kind) {
    return rows.stream().filter(row -> row.lateness().kind() == kind).count();
  }

  private Status status(Lateness.Kind kind) {
    return new Status(MARKS.get(kind), wording.of(kind.words()));
  }

  private String finding(List<TaskRow> rows) {
    String day = wording.dates().day(answers.day());
    if (rows.isEmpty()) {
      return wording.of("tasks.finding.none", day);
    }
    long dated = rows.stream().filter(row -> row.lateness().due().isPresent()).count();
    String sentence =
        wording.of("tasks.finding", day, count(rows, Lateness.Kind.OVERDUE), dated, rows.size());
    return rows.stream()
        .filter(TaskRow::overdue)
        .max(Comparator.comparingLong(row -> row.lateness().days()))
        .map(row -> sentence + wording.of("tasks.finding.worst", lead(row), late(row.lateness())))
        .orElse(sentence);
  }

  private String lead(TaskRow row) {
    return row.task().leadAgencies().stream().findFirst().map(this::name).orElse(row.task().lead());
  }

  private String name(String agency) {
    return Optional.ofNullable(catalogue.agencies().get(agency))
        .map(known -> wording.of(known.name()))
        .orElse(agency);
  }

  private List<Agency> agencies(List<TaskRow> rows) {
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
                    new Agency(id, name(id), 0, 0, 0, 0, Figure.NONE, List.of(), watched(id))));
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
        name(id),
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
        status(row.lateness().kind()),
        row.lateness().days(),
        row.lateness().days() > 0 ? late(row.lateness()) : "",
        progress(row));
  }

  private String late(Lateness lateness) {
    return wording.of("tasks.late", wording.numbers().count(lateness.days()));
  }

  private String progress(TaskRow row) {
    String status = wording.of(row.status().words());
    return row.last()
        .map(u -> wording.of("tasks.updated", status, wording.dates().day(u.updatedOn())))
        .orElse(status);
  }

  private List<Watched> watched(String agency) {
    GoalLines lines = new GoalLines(catalogue, wording, scorecard);
    return scorecard.redFirst().stream()
        .filter(row -> row.goal().monitors().contains(agency))
        .map(lines::line)
        .map(line -> new Watched(line.href(), line.name(), line.status(), line.value()))
        .toList();
  }
}
