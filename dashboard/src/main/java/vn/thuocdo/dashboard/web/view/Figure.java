package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as printed, with the exact one behind it.
 *
 * @param text what is printed; empty text when there is nothing to print
 * @param exact the exact number, for machines; null when there is none
 */
public record Figure(String text, String exact) {
  static final Figure NONE = new Figure("", null);

  static Figure of(String text, BigDecimal exact) {
    return new Figure(text, exact.toPlainString());
  }

  static Figure of(String text, long exact) {
    return new Figure(text, Long.toString(exact));
  }

  static Figure of(
      Optional<BigDecimal> exact, java.util.function.Function<BigDecimal, String> text) {
    return exact.map(number -> of(text.apply(number), number)).orElse(NONE);
  }

  /** True when there is a number. */
  public boolean isPresent() {
    return exact != null;
  }
}
