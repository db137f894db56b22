package vn.thuocdo.ingest.generate;

/** Ages that differ in how they take up digital services. */
public enum AgeGroup {
  YOUTH,
  ADULT,
  SENIOR,
  ELDERLY;

  private static final int ADULT_AGE = 18;
  private static final int SENIOR_AGE = 60;
  private static final int ELDERLY_AGE = 65;

  /**
   * The group on a day. A person leaves YOUTH on the 18th birthday; the two old groups go by the
   * age on the first sample day, so that nobody loses ground on a birthday.
   */
  public static AgeGroup of(int birth, int day) {
    int age = Days.completedYears(birth, Days.FIRST);
    if (age >= ELDERLY_AGE) {
      return ELDERLY;
    }
    if (age >= SENIOR_AGE) {
      return SENIOR;
    }
    return Days.completedYears(birth, day) < ADULT_AGE ? YOUTH : ADULT;
  }
}
