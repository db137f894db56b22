package vn.thuocdo.ingest.generate.dirt;

import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * The share of rows that get an error.
 *
 * @param share above 0, at most 0.5
 */
public record DirtRate(double share) {
  /** Harmless oddities for each error. */
  private static final double ODDITIES_PER_ERROR = 0.25;

  private static final double LARGEST = 0.5;

  public DirtRate {
    if (!(share > 0 && share <= LARGEST)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot inject errors at rate '%s': a rate lies above 0 and is at most %s. Try 0.02."
              .formatted(share, LARGEST));
    }
  }

  /** The share of the other rows that get a harmless oddity. */
  double oddities() {
    return share * ODDITIES_PER_ERROR;
  }
}
