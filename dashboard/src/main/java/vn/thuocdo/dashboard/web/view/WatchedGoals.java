package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;

/** Writes the goals that an agency monitors, red first. */
public record WatchedGoals(Catalogue catalogue, Wording wording, Scorecard scorecard) {

  /** A goal that an agency monitors. */
  public record Watched(String href, String name, Status status, Figure value) {}

  /** The goals of one agency. */
  public List<Watched> of(String agency) {
    GoalLines lines = new GoalLines(catalogue, wording, scorecard);
    return scorecard.redFirst().stream()
        .filter(row -> row.goal().monitors().contains(agency))
        .map(lines::line)
        .map(line -> new Watched(line.href(), line.name(), line.status(), line.value()))
        .toList();
  }
}
