package vn.thuocdo.dashboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.lineage.Explanation;
import vn.thuocdo.analytics.lineage.Source;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.indicator.Indicator;

/** An explanation as lines for a terminal. */
final class ExplanationText {
  private static final int MOST_FILES = 10;

  private ExplanationText() {}

  static String of(Explanation explanation, Locale locale) {
    List<String> lines = new ArrayList<>();
    Indicator indicator = explanation.indicator();
    lines.add(
        "%s, %s, %s"
            .formatted(
                indicator.name().in(locale),
                explanation.figure().place().name(),
                explanation.figure().period()));
    lines.add("  " + sums(explanation.figure().measurement(), locale));
    lines.add("  " + indicator.question().in(locale));
    lines.add(
        "  %s v%d, %s, %s"
            .formatted(
                indicator.id(),
                indicator.version(),
                indicator.definitionHash(),
                explanation.outdated()
                    ? "định nghĩa đã đổi sau khi tính"
                    : "đúng định nghĩa hiện hành"));
    explanation
        .computedAt()
        .ifPresent(
            at ->
                lines.add(
                    "  tính lúc %s, trạng thái %s"
                        .formatted(at, explanation.snapshot().orElseThrow())));
    explanation
        .parts()
        .forEach(
            part ->
                lines.add(
                    "  + %s: %s / %s"
                        .formatted(
                            part.part().indicator(),
                            part.earned().map(Object::toString).orElse("-"),
                            part.part().points())));
    explanation
        .figure()
        .interval()
        .ifPresent(
            i ->
                lines.add(
                    "  khoảng tin cậy 95 %% (Wilson): %.4f - %.4f".formatted(i.low(), i.high())));
    explanation
        .confidence()
        .surveyCoverage()
        .ifPresent(
            row ->
                lines.add(
                    "  đã khảo sát (%s): %s"
                        .formatted(row.place().code(), sums(row.measurement(), locale))));
    explanation
        .confidence()
        .reporting()
        .forEach(
            r ->
                lines.add(
                    "  %s %s: %d/%d đơn vị đã gửi, %d đúng hạn"
                        .formatted(r.dataset(), r.month(), r.actual(), r.expected(), r.onTime())));
    explanation.sources().forEach(source -> lines.addAll(lines(source)));
    explanation
        .earlier()
        .forEach(
            e ->
                lines.add(
                    "  trước đó (%s): %s"
                        .formatted(e.computedAt(), sums(e.measurement(), locale))));
    explanation.sql().ifPresent(sql -> lines.add("  tự kiểm tra:\n" + sql));
    return String.join("\n", lines);
  }

  private static String sums(Measurement measurement, Locale locale) {
    if (measurement instanceof Measurement.Sums sums) {
      return sums.denominator().isPresent()
          ? "%d / %d = %s"
              .formatted(
                  sums.numerator(),
                  sums.denominator().getAsLong(),
                  measurement.value().orElseThrow())
          : Long.toString(sums.numerator());
    }
    if (measurement instanceof Measurement.Suppressed) {
      return "không công bố: số người quá ít";
    }
    return measurement instanceof Measurement.Missing missing
        ? missing.reason().words().in(locale)
        : measurement.value().orElseThrow().toPlainString();
  }

  private static List<String> lines(Source source) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %s, trạng thái %s, %d tệp"
            .formatted(
                source.dataset(),
                source.snapshot().map(Object::toString).orElse("-"),
                source.batches().size()));
    source.batches().stream()
        .limit(MOST_FILES)
        .forEach(
            b ->
                lines.add(
                    "    %s %s, %s gửi lúc %s: %d dòng nhận, %d thay thế, %d bị giữ lại"
                        .formatted(
                            b.batch().id(),
                            b.batch().file(),
                            b.batch().landedBy(),
                            b.batch().landedAt(),
                            b.rows().accepted(),
                            b.rows().superseding(),
                            b.rows().quarantined())));
    if (source.batches().size() > MOST_FILES) {
      lines.add("    ... (--json liệt kê đủ)");
    }
    return lines;
  }
}
