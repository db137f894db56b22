package vn.thuocdo.dashboard.web.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The months of a trend: those with figures, and on to the next target when it is near. */
record TrendMonths(IndicatorAnswers answers) {
  /** A due date further away than this is left off the axis. */
  private static final int MOST_MONTHS_AHEAD = 15;

  List<YearMonth> all() {
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = newest();
    Optional<YearMonth> due = due().map(YearMonth::from).filter(month -> month.isAfter(newest()));
    if (due.filter(month -> !month.isAfter(newest().plusMonths(MOST_MONTHS_AHEAD))).isPresent()) {
      last = due.get();
    }
    YearMonth first = answers.trend().get(0).period().lastMonth();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  YearMonth newest() {
    return answers.trend().get(answers.trend().size() - 1).period().lastMonth();
  }

  private Optional<LocalDate> due() {
    return answers
        .goal()
        .flatMap(row -> row.assessment().target())
        .flatMap(target -> target.due().lastDay());
  }
}
