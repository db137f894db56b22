package vn.thuocdo.ingest.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.unit.Unit;

/** How much of the two cities is made up. */
public enum Scale {
  /**
   * Three wards with 1,000 people each: An Đông (urban), Côn Đảo (island) and Long Thành in Đồng
   * Nai.
   */
  TINY,
  /** All 168 + 95 wards, shrunk in proportion to about 300,000 people in all. */
  SMALL,
  /** The 168 wards of Ho Chi Minh City in full: 14,002,598 people in 4 million households. */
  CITY,
  /** All 263 wards of both cities in full: 18.5 million people. */
  TWIN;

  private static final List<String> TINY_WARDS = List.of("27316", "26732", "26368");
  private static final int TINY_RESIDENTS = 1_000;
  private static final long SMALL_RESIDENTS = 300_000;
  private static final long FEWEST_RESIDENTS = 60;

  /** The scale with this {@link #id()}; a WRONG_USAGE error that names the known ones otherwise. */
  public static Scale of(String id) {
    List<String> known = Arrays.stream(values()).map(Scale::id).toList();
    int position = known.indexOf(id);
    if (position < 0) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use scale '%s': the scales are %s. %s"
              .formatted(id, String.join(", ", known), NearMatches.hint(id, known)));
    }
    return values()[position];
  }

  /** The name in commands: {@code tiny}, {@code small}, {@code city} or {@code twin}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the ward takes part at this scale. */
  boolean includes(Unit ward) {
    return switch (this) {
      case TINY -> TINY_WARDS.contains(ward.code());
      case SMALL, TWIN -> true;
      case CITY -> ward.parent().equals(Optional.of(Province.HO_CHI_MINH.code()));
    };
  }

  /**
   * People living in the ward at this scale.
   *
   * @param everyone sum of the estimates of all wards, the whole that SMALL shrinks
   */
  int residents(Unit ward, long everyone) {
    long residents =
        switch (this) {
          case TINY -> TINY_RESIDENTS;
          case SMALL ->
              Math.max(FEWEST_RESIDENTS, ward.populationEstimate() * SMALL_RESIDENTS / everyone);
          case CITY, TWIN -> ward.populationEstimate();
        };
    return Math.toIntExact(residents);
  }
}
