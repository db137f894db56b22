package vn.thuocdo.analytics.progress;

import java.util.List;
import java.util.Optional;

/**
 * Where a figure is heading: the value expected at a later month, with an 80 % prediction interval.
 *
 * <p>Method: ordinary least squares over the last six months at most (three at least). A share is
 * fitted on the logit scale, so that it levels off before 0 % and 100 %; other figures are fitted
 * as they are. The interval is the usual prediction interval of a straight line (Draper and Smith,
 * Applied Regression Analysis, 3rd ed., section 3.1) with Student's t.
 */
public record Projection(double value, double low, double high) {
  private static final int MOST_MONTHS = 6;
  private static final int FEWEST_MONTHS = 3;

  /** Shares are kept this far from 0 and 1, where the logit is infinite. */
  private static final double MARGIN = 0.0005;

  /** Student's t, two-sided 80 %, for 1 to 4 degrees of freedom. */
  private static final double[] STUDENT = {3.078, 1.886, 1.638, 1.533};

  /**
   * Projects a monthly series.
   *
   * @param series values of consecutive months, oldest first, none missing
   * @param monthsAhead months from the last value to the date asked for
   * @param share true when the values are shares between 0 and 1
   * @return empty when the series is too short
   */
  public static Optional<Projection> of(List<Double> series, double monthsAhead, boolean share) {
    int n = Math.min(MOST_MONTHS, series.size());
    if (n < FEWEST_MONTHS) {
      return Optional.empty();
    }
    List<Double> last = series.subList(series.size() - n, series.size());
    double[] y = last.stream().mapToDouble(v -> share ? logit(v) : v).toArray();
    double meanX = (n - 1) / 2.0;
    double meanY = mean(y);
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += (i - meanX) * (i - meanX);
      sxy += (i - meanX) * (y[i] - meanY);
    }
    double slope = sxy / sxx;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double residual = y[i] - (meanY + slope * (i - meanX));
      squares += residual * residual;
    }
    double x = n - 1 + monthsAhead;
    double centre = meanY + slope * (x - meanX);
    double spread =
        STUDENT[n - FEWEST_MONTHS]
            * Math.sqrt(squares / (n - 2) * (1 + 1.0 / n + (x - meanX) * (x - meanX) / sxx));
    return Optional.of(
        new Projection(
            back(centre, share), back(centre - spread, share), back(centre + spread, share)));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double logit(double share) {
    double inside = Math.min(1 - MARGIN, Math.max(MARGIN, share));
    return Math.log(inside / (1 - inside));
  }

  private static double back(double fitted, boolean share) {
    return share ? 1 / (1 + Math.exp(-fitted)) : fitted;
  }
}
