package vn.thuocdo.analytics.quality;

/** The SQL of a measure's two sums by unit and month. */
final class SumsByMonth {
  private SumsByMonth() {}

  /**
   * Rows without a unit or a day count under empty text.
   *
   * @param rows SQL, in brackets, with {@code _unit} and {@code _event_date}
   */
  static String sql(String numerator, String denominator, String rows, UnitFilter units) {
    return """
        SELECT coalesce(_unit, ''), coalesce(strftime(_event_date, '%%Y-%%m'), ''), %s, %s, NULL, NULL, NULL, NULL
        FROM %s WHERE %s GROUP BY ALL"""
        .formatted(numerator, denominator, rows, units.sql("_unit"));
  }
}
