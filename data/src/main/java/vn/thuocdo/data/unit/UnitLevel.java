package vn.thuocdo.data.unit;

import java.util.Locale;

/** The levels of the administrative tree, from the widest to the narrowest. */
public enum UnitLevel {
  PROVINCE,
  WARD,
  NEIGHBOURHOOD;

  /**
   * The name in files, commands and answers: {@code province}, {@code ward} or {@code
   * neighbourhood}.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level with the given {@link #id()}; throws IllegalArgumentException for another text. */
  public static UnitLevel of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
