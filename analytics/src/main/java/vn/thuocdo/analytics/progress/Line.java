package vn.thuocdo.analytics.progress;

import java.util.Arrays;

/**
 * A straight line fitted by ordinary least squares.
 *
 * @param residual standard deviation of the residuals, with n - 2 degrees of freedom
 */
record Line(int n, double meanX, double meanY, double slope, double sxx, double residual) {

  static Line through(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < x.length; i++) {
      sxx += (x[i] - meanX) * (x[i] - meanX);
      sxy += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = sxy / sxx;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double off = y[i] - (meanY + slope * (x[i] - meanX));
      squares += off * off;
    }
    return new Line(x.length, meanX, meanY, slope, sxx, Math.sqrt(squares / (x.length - 2)));
  }

  double at(double x) {
    return meanY + slope * (x - meanX);
  }

  /** Standard error of a single new observation at {@code x}. */
  double predictionError(double x) {
    return residual * Math.sqrt(1 + 1.0 / n + (x - meanX) * (x - meanX) / sxx);
  }
}
