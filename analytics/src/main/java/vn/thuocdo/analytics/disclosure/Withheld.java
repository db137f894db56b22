package vn.thuocdo.analytics.disclosure;

/**
 * A block of figures that nobody is shown: all values of one breakdown, or the total.
 *
 * @param breakdown empty text for totals
 */
public record Withheld(
    String indicator, String unit, String period, String breakdown, Reason reason) {
  static Withheld of(String indicator, Key key, Reason reason) {
    return new Withheld(indicator, key.unit(), key.period().toString(), key.breakdown(), reason);
  }

  Key key() {
    return new Key(unit, Span.of(period), breakdown);
  }
}
