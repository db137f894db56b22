package vn.thuocdo.analytics.quality;

import java.util.Set;

/**
 * Sums by unit, from the newest rows of some datasets, that figures of data quality are made of.
 */
sealed interface QualityPart permits CompleteCells, SharedIdentifiers, RowAgreement, RateSide {
  /** The dataset or agreement it is about. */
  String subject();

  /** A measure, {@code agreement}, or {@code left} and {@code right} of one between rates. */
  String measure();

  /** The datasets that it reads. */
  Set<String> datasets();

  /**
   * SQL of its sums for some units: the columns of {@link
   * vn.thuocdo.analytics.values.QualityTables#parts} after the first two.
   */
  String sql(UnitFilter units);

  /** SQL of the units whose sums rows can have changed. */
  String touched(TouchedRows rows);

  /** Name in notes. */
  default String id() {
    return measure() + "." + subject();
  }
}
