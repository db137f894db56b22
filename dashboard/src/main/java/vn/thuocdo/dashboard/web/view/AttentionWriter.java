package vn.thuocdo.dashboard.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.comparison.Laggards;
import vn.thuocdo.analytics.task.AgencyTasks;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.AttentionView.Line;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * Writes which units and agencies need attention.
 *
 * @param day on which tasks are looked at
 */
public record AttentionWriter(
    Catalogue catalogue, Answers answers, Scorecard scorecard, LocalDate day, Wording wording) {
  private static final int MOST = 5;

  /** The lists. */
  public AttentionView view() {
    Laggards laggards = Laggards.of(scorecard, answers);
    return new AttentionView(
        laggards.wards().stream()
            .limit(MOST)
            .map(
                ward ->
                    new Line(
                        "/units/%s?period=%s".formatted(ward.ward().code(), scorecard.period()),
                        ward.ward().name(),
                        wording.of("attention.unit", ward.goals(), laggards.of()),
                        ward.goals()))
            .toList(),
        wording.of("attention.units.note", laggards.of()),
        agencies());
  }

  private record Owed(long overdue, long late) {
    Owed with(long more) {
      return new Owed(overdue, late + more);
    }
  }

  private List<Line> agencies() {
    Map<String, Owed> owed = new LinkedHashMap<>();
    for (AgencyTasks tasks : answers.tasks(day).agencies(Optional.of(scorecard.plan().id()))) {
      owed.put(tasks.agencyId(), new Owed(tasks.overdue(), 0));
    }
    scorecard.rows().stream()
        .filter(row -> row.assessment().status().needsAction())
        .flatMap(row -> row.goal().monitors().stream())
        .forEach(id -> owed.merge(id, new Owed(0, 1), (old, one) -> old.with(1)));
    List<Map.Entry<String, Owed>> entries = new ArrayList<>(owed.entrySet());
    entries.removeIf(entry -> entry.getValue().overdue() + entry.getValue().late() == 0);
    entries.sort(
        Comparator.comparingLong(
            (Map.Entry<String, Owed> entry) ->
                -entry.getValue().overdue() - entry.getValue().late()));
    return entries.stream().limit(MOST).map(e -> line(e.getKey(), e.getValue())).toList();
  }

  private Line line(String agency, Owed owed) {
    List<String> why = new ArrayList<>();
    if (owed.overdue() > 0) {
      why.add(wording.of("attention.overdue", owed.overdue()));
    }
    if (owed.late() > 0) {
      why.add(wording.of("attention.late", owed.late()));
    }
    return new Line(
        "/nhiem-vu?plan=%s&day=%s#%s".formatted(scorecard.plan().id(), day, agency),
        Optional.ofNullable(catalogue.agencies().get(agency))
            .map(known -> wording.of(known.name()))
            .orElse(agency),
        String.join(", ", why),
        owed.overdue() + owed.late());
  }
}
