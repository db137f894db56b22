package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.progress.Assessment;

/**
 * The straight line from the first figure to the target on its day, against which {@link
 * Assessment#path} holds the newest figure.
 */
record PathDrawing(IndicatorAnswers answers) {

  /** One point a month up to the target's day; empty when there is nothing to draw it from. */
  List<Optional<BigDecimal>> path(List<YearMonth> months) {
    Optional<Assessment> assessment = answers.goal().map(row -> row.assessment());
    Optional<ValueRow> first =
        answers.trend().stream().filter(row -> row.measurement().value().isPresent()).findFirst();
    Optional<YearMonth> due =
        assessment.flatMap(Assessment::target).flatMap(t -> t.due().lastDay()).map(YearMonth::from);
    if (first.isEmpty() || due.isEmpty() || assessment.flatMap(Assessment::path).isEmpty()) {
      return List.of();
    }
    Ramp ramp =
        new Ramp(
            first.get().period().lastMonth(),
            first.get().measurement().value().orElseThrow(),
            due.get(),
            assessment.flatMap(Assessment::targetValue).orElseThrow());
    return months.stream().map(ramp::at).toList();
  }

  private record Ramp(YearMonth from, BigDecimal start, YearMonth to, BigDecimal end) {
    Optional<BigDecimal> at(YearMonth month) {
      if (month.isBefore(from) || month.isAfter(to) || !from.isBefore(to)) {
        return Optional.empty();
      }
      BigDecimal passed = BigDecimal.valueOf(ChronoUnit.MONTHS.between(from, month));
      BigDecimal whole = BigDecimal.valueOf(ChronoUnit.MONTHS.between(from, to));
      return Optional.of(
          start.add(end.subtract(start).multiply(passed).divide(whole, MathContext.DECIMAL32)));
    }
  }
}
