package vn.thuocdo.dashboard.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.web.text.Wording;

/**
 * How new the figures of a page are.
 *
 * @param through last day of data that could count, if any figure is there
 * @param provisional true while the period is not over
 */
record FreshFigures(Optional<LocalDate> through, boolean provisional) {

  static FreshFigures of(List<ValueRow> rows) {
    return new FreshFigures(
        rows.stream().flatMap(row -> row.dataThrough().stream()).max(Comparator.naturalOrder()),
        rows.stream().anyMatch(ValueRow::provisional));
  }

  String line(Answers answers, Wording wording) {
    if (through.isEmpty() || answers.snapshot().isEmpty()) {
      return wording.of("empty.title");
    }
    String line =
        wording.of(
            "freshness",
            wording.dates().day(through.get()),
            wording.dates().moment(answers.snapshot().get().computedAt()));
    return provisional ? line + " · " + wording.of("freshness.provisional") : line;
  }
}
