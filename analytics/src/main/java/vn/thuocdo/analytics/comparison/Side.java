package vn.thuocdo.analytics.comparison;

import java.util.Map;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.time.Period;

/**
 * One side of a comparison.
 *
 * @param reported true for the figures as they were frozen when the period was closed
 * @param figures by indicator
 */
public record Side(Place place, Period period, boolean reported, Map<String, ValueRow> figures) {
  public Side {
    figures = Map.copyOf(figures);
  }

  /** Asks for all figures of a unit and period. */
  public static Side ask(Answers answers, String unit, Period period, boolean reported) {
    Place place = answers.place(unit);
    return new Side(place, period, reported, answers.totals().of(place, period));
  }
}
