package vn.thuocdo.data.plan;

import java.util.Locale;

/** How a figure is held against a target. */
public enum Comparison {
  AT_LEAST("≥"),
  MORE_THAN(">"),
  EQUALS("="),
  /** Lower is better. */
  AT_MOST("≤"),
  /** The figure is the amount of a decrease against a base year. */
  DECREASE_BY_AT_LEAST("≥"),
  /** Done or not done. */
  MILESTONE(""),
  /** The number is assigned later. */
  ASSIGNED(""),
  /** The document gives no number. */
  NONE("");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** Mathematical sign, empty when there is no number to compare with. */
  public String sign() {
    return sign;
  }

  /** True when a figure can be held against a number. */
  public boolean isNumeric() {
    return !sign.isEmpty();
  }

  /** Name in files: {@code at_least}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The comparison with this {@link #id()}; IllegalArgumentException otherwise. */
  public static Comparison of(String id) {
    try {
      return valueOf(id.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown comparison '%s'".formatted(id), e);
    }
  }
}
