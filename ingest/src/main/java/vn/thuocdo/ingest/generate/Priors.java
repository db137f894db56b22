package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * Shares and sizes that hold for every ward. Where no source is named no figure was published, and
 * the value is an assumption of the generator.
 */
final class Priors {
  /** People in a neighbourhood (khu phố, ấp); no list or count of them was published. */
  static final int NEIGHBOURHOOD_RESIDENTS = 2_500;

  /** Households in a resident group (tổ dân phố, tổ nhân dân). */
  static final int RESIDENT_GROUP_HOUSEHOLDS = 60;

  /** Households that one survey officer visits. */
  static final int SURVEYOR_HOUSEHOLDS = 150;

  /**
   * People in a household, 3.505 on average; Ho Chi Minh City counted 3.5 (population and housing
   * census of 01/04/2019, Tuổi Trẻ News).
   */
  static final Weighted<Integer> HOUSEHOLD_SIZE =
      Weighted.of(
          List.of(1, 2, 3, 4, 5, 6, 7, 8), 0.10, 0.17, 0.235, 0.265, 0.13, 0.06, 0.03, 0.01);

  /** {@link #HOUSEHOLD_SIZE} on average. */
  static final double MEAN_HOUSEHOLD_SIZE = 3.505;

  /** Households that are visited before the campaign ends. */
  static final double VISITED = 0.97;

  /** Visited households whose first visit is in the first quarter. */
  static final double VISITED_IN_FIRST_QUARTER = 0.70;

  /** Standard deviation of the two shares of visits between wards, in logits. */
  static final double VISIT_SPREAD = 0.4;

  /** Visited households that a second form describes later in the year. */
  static final double VISITED_AGAIN = 0.25;

  /** Days between the two visits, at least. */
  static final int DAYS_BETWEEN_VISITS = 30;

  /** Residents other than the head who have moved away by the second visit. */
  static final double MOVED_AWAY = 0.02;

  /** Households that somebody has joined by the second visit. */
  static final double JOINED = 0.03;

  /** Households that list children under 14 too, although the form asks from 14. */
  static final double LISTS_CHILDREN = 0.05;

  /** Addresses with an enterprise or another organisation. */
  static final double WITH_ENTERPRISE = 0.015;

  /** Addresses with a household business. */
  static final double WITH_HOUSEHOLD_BUSINESS = 0.045;

  /**
   * Poor, near-poor and hard-pressed households, cumulated: 1.2 %, 1.1 %, 1.5 %. Old Ho Chi Minh
   * City counted 1.45 % poor and 0.77 % near-poor at the end of 2021 (SGGP).
   */
  static final double POOR = 0.012;

  static final double POOR_OR_NEAR = 0.023;
  static final double POOR_NEAR_OR_HARDSHIP = 0.038;

  /**
   * Dossiers per resident and month: 366,897 in Ho Chi Minh City in 7/2025 (vrviet.vn), about 4.7
   * million a year.
   */
  static final double DOSSIERS_PER_RESIDENT_MONTH = 0.028;

  /** Dossiers that departments handle rather than wards. */
  static final double DEPARTMENT_SHARE = 0.12;

  /** Dossiers finished in time (Ho Chi Minh City, 01/07 to 10/09/2025; Thanh Niên, 19/09/2025). */
  static final double ON_TIME = 0.986;

  /**
   * Marks of satisfaction 5 to 1; 95.5 % are 4 or 5 (95.56 % in Ho Chi Minh City in 7/2025,
   * vrviet.vn).
   */
  static final Weighted<Integer> SATISFACTION =
      Weighted.of(List.of(5, 4, 3, 2, 1), 0.71, 0.245, 0.03, 0.01, 0.005);

  private Priors() {}
}
