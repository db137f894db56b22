package vn.thuocdo.ingest.generate;

import java.util.Locale;

/** The household's class as the form asks (A.3: "Hộ gia đình thuộc diện"). */
public enum HouseholdClass {
  POOR,
  NEAR_POOR,
  HARDSHIP,
  NORMAL;

  /** A class with the shares of {@link Priors}, scaled by the kind of ward. */
  public static HouseholdClass of(WardKind kind, Draws draws) {
    double fraction = draws.fraction() / kind.poverty();
    if (fraction < Priors.POOR) {
      return POOR;
    }
    if (fraction < Priors.POOR_OR_NEAR) {
      return NEAR_POOR;
    }
    return fraction < Priors.POOR_NEAR_OR_HARDSHIP ? HARDSHIP : NORMAL;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the household may need help to take part. */
  public boolean vulnerable() {
    return this != NORMAL;
  }
}
