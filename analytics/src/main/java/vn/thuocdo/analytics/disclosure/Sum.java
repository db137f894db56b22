package vn.thuocdo.analytics.disclosure;

/**
 * The sums of one figure.
 *
 * @param divided false for counts, which have no denominator
 */
record Sum(long numerator, long denominator, boolean divided) {
  static final Sum NOTHING = new Sum(0, 0, true);

  long complement() {
    return divided ? denominator - numerator : 0;
  }

  Sum plus(Sum more) {
    return new Sum(
        numerator + more.numerator, denominator + more.denominator, divided && more.divided);
  }

  Sum minus(Sum less) {
    return new Sum(
        numerator - less.numerator, denominator - less.denominator, divided && less.divided);
  }

  /** True when it shows fewer than {@code threshold} people above, below or beside the line. */
  boolean isSmall(long threshold) {
    return Thresholds.small(numerator, threshold)
        || (divided
            && (Thresholds.small(complement(), threshold)
                || Thresholds.small(denominator, threshold)));
  }
}
