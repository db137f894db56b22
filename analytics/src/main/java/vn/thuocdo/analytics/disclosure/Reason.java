package vn.thuocdo.analytics.disclosure;

import java.util.Locale;

/** Why a figure is withheld. */
public enum Reason {
  /** It shows too few people itself. */
  PRIMARY,
  /** Another figure could be worked out from it. */
  COMPLEMENTARY;

  /** Name in files: {@code primary}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
