package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;

/** Writes figures as the reader's language does. */
public interface Written {
  /** A figure with its decimals, such as {@code 61,2 %}. */
  String figure(BigDecimal figure);

  /** A round figure without needless ones, such as {@code 60 %}. */
  String mark(BigDecimal figure);
}
