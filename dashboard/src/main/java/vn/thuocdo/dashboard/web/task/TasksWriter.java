package vn.thuocdo.dashboard.web.task;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.task.Lateness;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.analytics.task.TaskStatus;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.LatenessMark;
import vn.thuocdo.dashboard.web.view.Pick;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;

/** Writes the page of agencies and tasks. */
record TasksWriter(Catalogue catalogue, TaskAnswers answers, Scorecard scorecard, Wording wording) {
  /** The page. */
  TasksView view() {
    Plan plan = scorecard.plan();
    List<TaskRow> rows = answers.tasks(Optional.of(plan.id()));
    return new TasksView(
        wording.of(plan.title()),
        finding(rows),
        plans(plan),
        answers.day().toString(),
        Arrays.stream(Lateness.Kind.values())
            .map(kind -> new TasksView.Count(LatenessMark.of(kind, wording), count(rows, kind)))
            .filter(count -> count.number() > 0)
            .toList(),
        new AgencyLines(catalogue, answers, scorecard, wording).all(rows),
        new TimelineWriter(catalogue, answers.day(), wording).view(plan, answers),
        models(),
        "/api/v1/tasks?plan=%s&day=%s&format=csv".formatted(plan.id(), answers.day()));
  }

  private List<Pick> plans(Plan chosen) {
    return new Picks(catalogue, wording).plans(chosen);
  }

  private static long count(List<TaskRow> rows, Lateness.Kind kind) {
    return rows.stream().filter(row -> row.lateness().kind() == kind).count();
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
        .map(
            row ->
                sentence
                    + wording.of(
                        "tasks.finding.worst",
                        lead(row),
                        AgencyLines.late(row.lateness(), wording)))
        .orElse(sentence);
  }

  private String lead(TaskRow row) {
    return row.task().leadAgencies().stream()
        .findFirst()
        .map(agency -> AgencyLines.name(catalogue, agency, wording))
        .orElse(row.task().lead());
  }

  /** How the pilot models of the province stand, which a plan of their own lists. */
  private Optional<TasksView.Models> models() {
    return catalogue.plans().values().stream()
        .filter(plan -> plan.id().contains("pilot-models"))
        .filter(plan -> plan.province().equals(scorecard.plan().province()))
        .findFirst()
        .map(plan -> models(plan, answers.tasks(Optional.of(plan.id()))));
  }

  private TasksView.Models models(Plan plan, List<TaskRow> rows) {
    long done = rows.stream().filter(row -> row.status() == TaskStatus.DONE).count();
    return new TasksView.Models(
        "/nhiem-vu?plan=" + plan.id(), wording.of("tasks.models", rows.size(), done));
  }
}
