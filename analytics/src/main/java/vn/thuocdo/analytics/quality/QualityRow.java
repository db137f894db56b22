package vn.thuocdo.analytics.quality;

import vn.thuocdo.analytics.values.Measurement;

/**
 * One figure of data quality.
 *
 * @param month {@code 2026-10}, or {@code all}
 * @param sums numerator and denominator; there is no row where the denominator would be zero
 */
public record QualityRow(
    String dataset,
    QualityMeasure measure,
    QualityUnit unit,
    String month,
    Measurement.Sums sums) {}
