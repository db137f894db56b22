package vn.thuocdo.analytics.quality;

import java.util.Optional;
import vn.thuocdo.analytics.values.Measurement.Sums;

/**
 * One figure of data quality.
 *
 * @param month {@code 2026-10}, or {@code all}
 * @param sums numerator and denominator; empty when they are withheld. There is no row where the
 *     denominator would be zero
 */
public record QualityRow(
    String dataset, QualityMeasure measure, QualityUnit unit, String month, Optional<Sums> sums) {}
