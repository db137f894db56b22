package vn.thuocdo.analytics.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.SqlRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;

/**
 * The newest report of an agency for an indicator, a unit and a period.
 *
 * @param value in the unit of the indicator: a share is given in percent
 */
record AgencyReport(
    String indicatorId,
    String unitCode,
    Period period,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<BigDecimal> value,
    LocalDate reportedOn) {
  private static final int PLACES = 6;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Every newest report up to a day; needs the view {@code agency_reports}. */
  static List<AgencyReport> read(ComputeSession session, LocalDate today) {
    return session.query(
        """
        /* newest reports of agencies */
        SELECT indicator_id, unit_code, period, CAST(numerator AS STRING), CAST(denominator AS STRING),
               CAST(value AS STRING), reported_on
        FROM agency_reports WHERE reported_on <= DATE '%s'
        ORDER BY indicator_id, unit_code, period"""
            .formatted(today),
        AgencyReport::of);
  }

  private static AgencyReport of(SqlRow row) {
    return new AgencyReport(
        row.text(1).orElseThrow(),
        row.text(2).orElseThrow(),
        Period.parse(row.text(3).orElseThrow()),
        row.text(4).map(BigDecimal::new),
        row.text(5).map(BigDecimal::new),
        row.text(6).map(BigDecimal::new),
        row.date(7).orElseThrow());
  }

  /** Last day the report can speak of. */
  LocalDate through() {
    return period.end().isBefore(reportedOn) ? period.end() : reportedOn;
  }

  /** The figure on the scale of the indicator, exact where the report gives whole parts. */
  Measurement measurement(Indicator indicator) {
    if (denominator.filter(d -> d.signum() == 0).isPresent()) {
      return new Measurement.Missing(MissingReason.ZERO_DENOMINATOR);
    }
    if (numerator.isPresent() && denominator.isPresent()) {
      return ofParts(numerator.get(), denominator.get());
    }
    BigDecimal figure = value.orElseThrow();
    if (indicator.unit() == Indicator.Measure.PERCENT) {
      return new Measurement.Stated(figure.movePointLeft(2).setScale(PLACES, RoundingMode.HALF_UP));
    }
    return indicator.unit() == Indicator.Measure.COUNT && isWhole(figure)
        ? new Measurement.Sums(figure.longValueExact(), OptionalLong.empty())
        : new Measurement.Stated(figure);
  }

  private static Measurement ofParts(BigDecimal numerator, BigDecimal denominator) {
    if (isWhole(numerator) && isWhole(denominator)) {
      return new Measurement.Sums(
          numerator.longValueExact(), OptionalLong.of(denominator.longValueExact()));
    }
    return new Measurement.Stated(
        numerator
            .divide(denominator, MathContext.DECIMAL128)
            .setScale(PLACES, RoundingMode.HALF_UP));
  }

  /** True for what a sum can hold. */
  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) <= 0;
  }
}
