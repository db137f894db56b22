package vn.thuocdo.ingest.generate;

import java.util.Locale;

/** As the survey form asks. */
public enum Sex {
  MALE,
  FEMALE;

  private static final double FEMALE_SHARE = 0.505;
  private static final double FEMALE_HEADS = 0.4;

  public static Sex ofHead(Draws draws) {
    return draws.chance(FEMALE_HEADS) ? FEMALE : MALE;
  }

  public static Sex of(Draws draws) {
    return draws.chance(FEMALE_SHARE) ? FEMALE : MALE;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
