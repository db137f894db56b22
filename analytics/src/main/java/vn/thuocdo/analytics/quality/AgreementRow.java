package vn.thuocdo.analytics.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.thuocdo.analytics.values.Measurement.Sums;

/**
 * How far two sources agree for a unit.
 *
 * @param agreeing agreeing of comparable pairs; empty where no rows are compared
 * @param left share of the left source; only where rates are compared
 * @param right share of the right source, likewise
 */
public record AgreementRow(
    String agreement,
    QualityUnit unit,
    Optional<Sums> agreeing,
    Optional<Sums> left,
    Optional<Sums> right) {

  /** True when nothing of it is shown, because it tells of few people or gives others away. */
  public boolean withheld() {
    return agreeing.isEmpty() && left.isEmpty() && right.isEmpty();
  }

  /** Left share minus right share in percentage points, divided once; empty without shares. */
  public Optional<BigDecimal> percentagePoints() {
    return left.flatMap(l -> right.map(r -> difference(l, r)));
  }

  private static BigDecimal difference(Sums left, Sums right) {
    BigDecimal leftWhole = BigDecimal.valueOf(left.denominator().orElseThrow());
    BigDecimal rightWhole = BigDecimal.valueOf(right.denominator().orElseThrow());
    return BigDecimal.valueOf(left.numerator())
        .multiply(rightWhole)
        .subtract(BigDecimal.valueOf(right.numerator()).multiply(leftWhole))
        .movePointRight(2)
        .divide(leftWhole.multiply(rightWhole), MathContext.DECIMAL64);
  }
}
