package vn.thuocdo.dashboard.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.text.Wording;

/**
 * How new the figures of a page are.
 *
 * @param through last day of data that could count, if any figure is there
 * @param provisional true while the period is not over
 * @param province all figures are of; empty when they are of several
 */
public record FreshFigures(
    Optional<LocalDate> through, boolean provisional, Optional<String> province) {

  /** Of all figures of a page. */
  public static FreshFigures of(List<ValueRow> rows) {
    return new FreshFigures(
        rows.stream().flatMap(row -> row.dataThrough().stream()).max(Comparator.naturalOrder()),
        rows.stream().anyMatch(ValueRow::provisional),
        province(rows));
  }

  private static Optional<String> province(List<ValueRow> rows) {
    List<String> provinces =
        rows.stream().map(row -> row.place().provinceCode()).distinct().toList();
    return provinces.size() == 1 ? Optional.of(provinces.get(0)) : Optional.empty();
  }

  /** One line for the top of a page. */
  String line(Answers answers, Receipts receipts, Visit visit, Wording wording) {
    if (through.isEmpty() || answers.snapshot().isEmpty()) {
      return wording.of("empty.title");
    }
    ValuesSnapshot snapshot = answers.snapshot().get();
    List<String> parts = new ArrayList<>();
    parts.add(wording.of("freshness.through", wording.dates().day(through.get())));
    receipts
        .landed(snapshot)
        .ifPresent(at -> parts.add(wording.of("freshness.landed", wording.dates().moment(at))));
    receipts
        .senders(visit, province.filter(answers::knows), YearMonth.from(through.get()))
        .ifPresent(s -> parts.add(wording.of("freshness.senders", s.sent(), s.expected())));
    parts.add(wording.of("freshness.computed", wording.dates().moment(snapshot.computedAt())));
    if (provisional) {
      parts.add(wording.of("freshness.provisional"));
    }
    return String.join(" · ", parts);
  }
}
