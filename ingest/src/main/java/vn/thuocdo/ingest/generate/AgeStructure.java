package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * Ages of residents: 18.4 % under 15 and 10.49 % of 60 and over, as Ho Chi Minh City counted in
 * 9/2025 (vnnow.net, ageing index 57.05). Ages are even within a band; the split inside the three
 * published bands and the ages of household heads are assumptions.
 */
final class AgeStructure {
  private static final List<Band> BANDS =
      List.of(
          new Band(0, 13, 17.2, 0),
          new Band(14, 14, 1.2, 0),
          new Band(15, 17, 3.5, 0),
          new Band(18, 34, 29.0, 32),
          new Band(35, 59, 38.61, 52),
          new Band(60, 64, 3.6, 6),
          new Band(65, 79, 5.4, 8),
          new Band(80, 99, 1.49, 2));

  private static final Weighted<Band> HEADS =
      Weighted.of(BANDS, BANDS.stream().mapToDouble(Band::heads).toArray());

  private static final Weighted<Band> OTHERS =
      Weighted.of(BANDS, BANDS.stream().mapToDouble(Band::others).toArray());

  private AgeStructure() {}

  /**
   * Completed years on the first sample day.
   *
   * @param residents percent of all residents
   * @param heads percent of household heads
   */
  private record Band(int from, int to, double residents, double heads) {
    /** Weight among residents who are not heads: what is left of the band. */
    double others() {
      return residents - heads / Priors.MEAN_HOUSEHOLD_SIZE;
    }

    int age(Draws draws) {
      return draws.between(from, to);
    }

    double residentsFrom(int age) {
      int years = Math.max(0, to + 1 - Math.max(from, age));
      return residents * years / (to + 1 - from);
    }
  }

  /** Age of a household head; 18 or more. */
  static int headAge(Draws draws) {
    return HEADS.pick(draws).age(draws);
  }

  /** Age of another resident. */
  static int otherAge(Draws draws) {
    return OTHERS.pick(draws).age(draws);
  }

  /** Share of residents of this age or older, between 0 and 1. */
  static double shareFrom(int age) {
    return BANDS.stream().mapToDouble(band -> band.residentsFrom(age)).sum() / 100;
  }
}
