package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.time.Period;

/**
 * The months a relation has figures for, and the periods made of them.
 *
 * @param first month of the earliest event
 * @param dataThrough day of the latest event
 * @param today periods that are not over today are provisional
 */
record Calendar(YearMonth first, LocalDate dataThrough, LocalDate today) {

  /**
   * The calendar of events up to today; empty when there are none.
   *
   * @param events SELECT with one column, {@code day}
   */
  static Optional<Calendar> of(ComputeSession session, String events, LocalDate today) {
    return session
        .query(
            "SELECT min(day), max(day) FROM (%s) WHERE day <= DATE '%s'".formatted(events, today),
            row ->
                row.date(1)
                    .map(
                        day -> new Calendar(YearMonth.from(day), row.date(2).orElseThrow(), today)))
        .get(0);
  }

  /** A month and the day on which its state is looked at; {@code index} counts from 1. */
  record Month(int index, YearMonth month, LocalDate day) {}

  /** A period and the months (by index) whose sums make it up. */
  record Span(Period period, int firstIndex, int lastIndex) {}

  List<Month> months() {
    List<Month> months = new ArrayList<>();
    YearMonth last = YearMonth.from(dataThrough);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(new Month(months.size() + 1, month, evaluationDay(month)));
    }
    return months;
  }

  private LocalDate evaluationDay(YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return end.isBefore(today) || end.isBefore(dataThrough) ? end : dataThrough;
  }

  int indexOf(YearMonth month) {
    return (month.getYear() - first.getYear()) * 12
        + month.getMonthValue()
        - first.getMonthValue()
        + 1;
  }

  /** Months, quarters and years, each summed over all its months. */
  List<Span> flowSpans() {
    List<Span> spans = new ArrayList<>();
    for (Month month : months()) {
      spans.add(new Span(Period.month(month.month()), month.index(), month.index()));
      spans.add(
          new Span(
              Period.yearToDate(month.month()),
              Math.max(1, indexOf(month.month().withMonth(1))),
              month.index()));
    }
    wholes().forEach(p -> spans.add(new Span(p, firstIndex(p), lastIndex(p))));
    return spans;
  }

  /** Months, quarters and years, each as of its last month that has data. */
  List<Span> stateSpans() {
    List<Span> spans = new ArrayList<>();
    for (Month month : months()) {
      spans.add(new Span(Period.month(month.month()), month.index(), month.index()));
    }
    wholes().forEach(p -> spans.add(new Span(p, lastIndex(p), lastIndex(p))));
    return spans;
  }

  private List<Period> wholes() {
    return months().stream()
        .map(Month::month)
        .flatMap(month -> Stream.of(Period.quarter(month), Period.year(month.getYear())))
        .distinct()
        .toList();
  }

  private int firstIndex(Period period) {
    return Math.max(1, indexOf(YearMonth.from(period.start())));
  }

  private int lastIndex(Period period) {
    return Math.min(months().size(), indexOf(YearMonth.from(period.end())));
  }

  /** True while the period is not over. */
  boolean provisional(Period period) {
    return !period.end().isBefore(today);
  }

  /** Last day of data that could count for the period. */
  LocalDate through(Period period) {
    return period.end().isBefore(dataThrough) ? period.end() : dataThrough;
  }
}
