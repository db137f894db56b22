package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.thuocdo.analytics.values.Measurement;

/**
 * A number as printed, with the exact one behind it.
 *
 * @param text what is printed; empty text when there is nothing to print
 * @param exact the exact number, for machines; null when there is none
 * @param withheld true when there is a number that may not be shown
 */
public record Figure(String text, String exact, boolean withheld) {
  /** Nothing to print. */
  public static final Figure NONE = new Figure("", null, false);

  public static final Figure WITHHELD = new Figure("", null, true);

  public static Figure of(String text, BigDecimal exact) {
    return new Figure(text, exact.toPlainString(), false);
  }

  public static Figure of(String text, long exact) {
    return new Figure(text, Long.toString(exact), false);
  }

  public static Figure of(Optional<BigDecimal> exact, Function<BigDecimal, String> text) {
    return exact.map(number -> of(text.apply(number), number)).orElse(NONE);
  }

  public static Figure of(Measurement measurement, Function<BigDecimal, String> text) {
    return measurement instanceof Measurement.Suppressed ? WITHHELD : of(measurement.value(), text);
  }

  /** True when there is a number. */
  public boolean isPresent() {
    return exact != null;
  }
}
