package vn.thuocdo.ingest.generate.register;

import java.util.Locale;
import vn.thuocdo.ingest.generate.RowFile;

/**
 * What an agency states: two parts, a value, or both. Empty text for what it leaves out.
 *
 * @param value in percent when it is a share
 */
record Figure(String numerator, String denominator, String value) {
  static Figure ofParts(long numerator, long denominator) {
    return new Figure(Long.toString(numerator), Long.toString(denominator), "");
  }

  static Figure ofPartsAndPercent(long numerator, long denominator) {
    return new Figure(
        Long.toString(numerator),
        Long.toString(denominator),
        String.format(Locale.ROOT, "%.2f", 100.0 * numerator / denominator));
  }

  static Figure ofValue(String value) {
    return new Figure("", "", value);
  }

  void writeTo(RowFile file) {
    file.text(numerator);
    file.text(denominator);
    file.text(value);
  }
}
