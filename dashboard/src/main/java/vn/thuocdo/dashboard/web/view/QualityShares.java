package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.MathContext;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.QualityView.Share;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes shares of data quality with the counts behind them. */
record QualityShares(Wording wording) {
  static final Share NOTHING = new Share(Figure.NONE, "");
  private static final Share WITHHELD = new Share(Figure.WITHHELD, "");

  /** For order only; the row must not be withheld. */
  static BigDecimal value(QualityRow row) {
    return row.sums().flatMap(Sums::value).orElseThrow();
  }

  Share of(QualityRow row) {
    return row.sums().map(this::of).orElse(WITHHELD);
  }

  Share of(Sums sums) {
    return new Share(
        Figure.of(sums.value(), v -> wording.numbers().figure(Measure.PERCENT, v)),
        parts(sums.numerator(), sums.denominator().orElseThrow()));
  }

  Share of(long part, long whole) {
    BigDecimal share =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    return new Share(
        Figure.of(wording.numbers().figure(Measure.PERCENT, share), share), parts(part, whole));
  }

  String parts(long part, long whole) {
    return wording.numbers().count(part) + " / " + wording.numbers().count(whole);
  }
}
