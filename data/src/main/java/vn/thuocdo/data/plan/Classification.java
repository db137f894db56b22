package vn.thuocdo.data.plan;

import java.util.Locale;

/** Who may see the figures of a goal. */
public enum Classification {
  OPEN,
  INTERNAL,
  /** Crime and security figures. */
  RESTRICTED;

  /** The classification with this lower-case name; IllegalArgumentException otherwise. */
  public static Classification of(String id) {
    try {
      return valueOf(id.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown classification '%s'".formatted(id), e);
    }
  }
}
