package vn.thuocdo.dashboard.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes numbers as the reader's language does: {@code 1.234.567} and {@code 82,4 %}. */
public final class Numbers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final String MINUS = "\u2212";

  private final Texts texts;

  public Numbers(Texts texts) {
    this.texts = texts;
  }

  /** A whole number with grouping. */
  public String count(long number) {
    return decimal(BigDecimal.valueOf(number), 0, 0);
  }

  /** An area in square kilometres: {@code 1.040,5 km²}. */
  public String area(double squareKilometres) {
    return decimal(BigDecimal.valueOf(squareKilometres), 0, 1) + NO_BREAK_SPACE + "km²";
  }

  /** A number of people or things that a person can remember: {@code 1,2 triệu}. */
  public String rough(long number) {
    if (number < MILLION.longValue()) {
      return count(number);
    }
    BigDecimal millions = BigDecimal.valueOf(number).divide(MILLION, 1, RoundingMode.HALF_UP);
    return decimal(millions, 0, 1) + NO_BREAK_SPACE + texts.of("number.million");
  }

  /**
   * A figure.
   *
   * @param value a fraction when {@code measure} is PERCENT
   */
  public String figure(Measure measure, BigDecimal value) {
    return measure == Measure.PERCENT ? percent(value, 1) : decimal(value, 0, 1);
  }

  /** A target: like a figure, without needless decimals. */
  public String target(Measure measure, BigDecimal value) {
    return measure == Measure.PERCENT ? percent(value, 0) : decimal(value, 0, 1);
  }

  /** A difference with its sign; of shares in percentage points. */
  public String difference(Measure measure, BigDecimal difference) {
    BigDecimal rounded = rounded(measure, difference);
    int places = measure == Measure.PERCENT ? 1 : 0;
    String size = decimal(rounded.abs(), places, 1);
    String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? MINUS : "±";
    return sign + size + points(measure);
  }

  /** True for a difference too small to be seen in {@link #difference}. */
  public boolean isUnseen(Measure measure, BigDecimal difference) {
    return rounded(measure, difference).signum() == 0;
  }

  private static BigDecimal rounded(Measure measure, BigDecimal difference) {
    BigDecimal shown = measure == Measure.PERCENT ? difference.multiply(HUNDRED) : difference;
    return shown.setScale(1, RoundingMode.HALF_UP);
  }

  /** The size of a difference, without sign. */
  public String distance(Measure measure, BigDecimal difference) {
    BigDecimal shown = measure == Measure.PERCENT ? difference.multiply(HUNDRED) : difference;
    return decimal(shown.abs(), measure == Measure.PERCENT ? 1 : 0, 1) + points(measure);
  }

  private String points(Measure measure) {
    return measure == Measure.PERCENT
        ? NO_BREAK_SPACE + texts.of("number.points").replace(' ', NO_BREAK_SPACE)
        : "";
  }

  /** A share that is not whole never rounds up to 100 %. */
  private String percent(BigDecimal share, int places) {
    BigDecimal percent = share.multiply(HUNDRED);
    boolean nearlyWhole = percent.compareTo(HUNDRED) < 0;
    BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
    if (nearlyWhole && rounded.compareTo(HUNDRED) == 0) {
      rounded = percent.setScale(1, RoundingMode.DOWN);
    }
    return decimal(rounded, places, 1) + texts.of("number.percent").replace(' ', NO_BREAK_SPACE);
  }

  private String decimal(BigDecimal number, int fewest, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    return format.format(number).replace("-", MINUS);
  }
}
