package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * Invented personal identifiers of twelve digits {@code PPP C YY RRRRRR}: place of registration at
 * birth, century and sex, year of birth, six arbitrary digits (TT 07/2016/TT-BCA, Điều 7).
 */
public final class PersonalId {
  /** Residents who were registered at birth where they live. Assumed. */
  private static final double BORN_HERE = 0.6;

  /** Codes of some provinces that people come from (TT 07/2016/TT-BCA, Appendix 1). */
  private static final Weighted<String> ELSEWHERE =
      Weighted.evenly(
          List.of(
              "001", "036", "038", "040", "051", "052", "056", "070", "072", "074", "075", "077",
              "079", "082", "083", "087", "096"));

  private PersonalId() {}

  /** An identifier that agrees with the person's sex and year of birth. */
  public static String of(Person person, FormerProvince home, Draws draws) {
    String place = draws.chance(BORN_HERE) ? home.birthPlace() : ELSEWHERE.pick(draws);
    int year = Days.year(person.birth());
    int century = (year / 100 - 19) * 2 + (person.sex() == Sex.FEMALE ? 1 : 0);
    int rest = draws.below(1_000_000);
    return place
        + century
        + twoDigits(year % 100)
        + Integer.toString(1_000_000 + rest).substring(1);
  }

  private static String twoDigits(int number) {
    return Integer.toString(100 + number).substring(1);
  }
}
