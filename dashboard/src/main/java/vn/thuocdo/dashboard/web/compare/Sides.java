package vn.thuocdo.dashboard.web.compare;

import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.comparison.Comparison;
import vn.thuocdo.analytics.comparison.Side;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.dashboard.web.live.ReportedFigures;

/** Finds the figures of both sides, each in its state. */
record Sides(Answers now, ReportedFigures reported, Released released) {

  Comparison compare(AskedSides asked) {
    return Comparison.of(
        side(asked.first()), side(asked.second()), released.catalogue().indicators().values());
  }

  private Side side(AskedSides.Asked asked) {
    Answers answers = asked.reported() ? reported.of(asked.period(), released) : now;
    return Side.ask(answers, asked.unit(), asked.period(), asked.reported());
  }
}
