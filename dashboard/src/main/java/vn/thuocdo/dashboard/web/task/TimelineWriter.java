package vn.thuocdo.dashboard.web.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.task.Lateness;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.dashboard.chart.Timeline;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.LatenessMark;
import vn.thuocdo.dashboard.web.view.TimelineView;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;

/** Writes dated tasks over time, one lane per lead agency, the most overdue first. */
record TimelineWriter(Catalogue catalogue, LocalDate day, Wording wording) {
  /** Address of the picture. */
  static final String PICTURE = "/nhiem-vu/timeline.svg";

  /** The tasks of a plan; empty when none has a date. */
  Optional<TimelineView> view(Plan plan, TaskAnswers answers) {
    List<TaskRow> rows = answers.tasks(Optional.of(plan.id()));
    List<TaskRow> dated = rows.stream().filter(row -> row.lateness().due().isPresent()).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<TaskRow>> byLead = new LinkedHashMap<>();
    dated.forEach(row -> byLead.computeIfAbsent(lead(row), name -> new ArrayList<>()).add(row));
    List<Timeline.Group> groups =
        byLead.entrySet().stream()
            .sorted(Comparator.comparingLong(entry -> -overdue(entry.getValue())))
            .map(entry -> group(entry.getKey(), entry.getValue()))
            .toList();
    int undated = rows.size() - dated.size();
    return Optional.of(
        new TimelineView(
            finding(dated),
            Arrays.stream(Timeline.Room.values()).map(room -> sheet(groups, room)).toList(),
            wording.of("timeline.label", dated.size()),
            undated == 0 ? "" : wording.of("timeline.undated", undated),
            "%s?plan=%s&day=%s".formatted(PICTURE, plan.id(), day)));
  }

  private TimelineView.Sheet sheet(List<Timeline.Group> groups, Timeline.Room room) {
    Timeline drawing = Timeline.of(groups, day, room);
    return new TimelineView.Sheet(
        drawing, drawing.ticks().stream().map(tick -> wording.dates().axis(tick.month())).toList());
  }

  private String finding(List<TaskRow> dated) {
    Optional<LocalDate> next =
        dated.stream()
            .filter(row -> row.lateness().kind() == Lateness.Kind.NOT_DUE)
            .map(row -> row.lateness().due().orElseThrow())
            .min(Comparator.naturalOrder());
    return wording.of("finding.timeline", overdue(dated), dated.size())
        + next.map(due -> next(due, dated)).orElse("");
  }

  private String next(LocalDate due, List<TaskRow> dated) {
    long tasks =
        dated.stream()
            .filter(row -> row.lateness().kind() == Lateness.Kind.NOT_DUE)
            .filter(row -> row.lateness().due().equals(Optional.of(due)))
            .count();
    return wording.of("finding.timeline.next", wording.dates().day(due), tasks);
  }

  private static String lead(TaskRow row) {
    return row.task().leadAgencies().stream().findFirst().orElse("khong-neu");
  }

  private static long overdue(List<TaskRow> rows) {
    return rows.stream().filter(row -> row.lateness().kind() == Lateness.Kind.OVERDUE).count();
  }

  private Timeline.Group group(String agency, List<TaskRow> rows) {
    return new Timeline.Group(
        agency.equals("khong-neu")
            ? wording.of("tasks.nobody")
            : AgencyLines.name(catalogue, agency, wording),
        "#" + agency,
        rows.stream()
            .sorted(Comparator.comparing(row -> row.lateness().due().orElseThrow()))
            .map(this::event)
            .toList());
  }

  private Timeline.Event event(TaskRow row) {
    LocalDate due = row.lateness().due().orElseThrow();
    var mark = LatenessMark.of(row.lateness().kind(), wording);
    return new Timeline.Event(
        due,
        mark.id(),
        wording.of("timeline.event", wording.dates().day(due), mark.word(), row.task().words()),
        "#" + row.task().id());
  }
}
