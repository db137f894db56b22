package vn.thuocdo.analytics.disclosure;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuocdo.data.time.Period;

/**
 * Indicators that publish the same numbers, all of one relation; what is withheld of them is
 * decided together.
 *
 * @param indicators ids
 * @param flow true when months add up to longer periods
 */
public record Linked(List<String> indicators, boolean flow) {
  private static final String ALL_TIME = "";

  public Linked {
    indicators = List.copyOf(indicators);
  }

  /**
   * The piece of time in which each period is decided; what is decided of one piece does not depend
   * on the figures of another. Periods of a flow hold each other, so all are one piece. Of a state
   * a piece is the month whose end a period looks at.
   *
   * @param periods all that the indicators have figures for
   */
  public Map<String, String> pieces(List<String> periods) {
    EndMonths ends =
        new EndMonths(
            periods.stream()
                .map(Span::of)
                .filter(Span::isMonth)
                .map(span -> span.period().lastMonth())
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(9999, 12)));
    return periods.stream()
        .collect(
            toMap(
                Function.identity(),
                period -> flow ? ALL_TIME : ends.of(Period.parse(period)).toString()));
  }
}
