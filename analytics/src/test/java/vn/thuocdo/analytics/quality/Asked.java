package vn.thuocdo.analytics.quality;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.values.Measurement.Sums;

/** Questions of data quality, and their answers as short texts. */
final class Asked {
  private Asked() {}

  static QualityQuestion of(String dataset, String unit, String month) {
    return new QualityQuestion(
        Optional.of(dataset),
        Optional.of(unit),
        Optional.empty(),
        Optional.of(month),
        Optional.empty());
  }

  static List<String> figures(List<QualityRow> rows) {
    return rows.stream().map(r -> "%s %s".formatted(r.measure().id(), parts(r.sums()))).toList();
  }

  static String parts(Optional<Sums> sums) {
    return sums.map(s -> s.numerator() + "/" + s.denominator().orElseThrow()).orElse("-");
  }
}
