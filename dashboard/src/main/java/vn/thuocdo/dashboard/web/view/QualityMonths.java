package vn.thuocdo.dashboard.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.QualityTables;

/** Which unit and which month the page of data quality is about, and what may be asked of them. */
public final class QualityMonths {
  private QualityMonths() {}

  /** The unit whose figures stand for everything a viewer may see. */
  public static String whole(Released released) {
    return released.viewer().scope().units().everywhere()
        ? QualityTables.ALL
        : released.viewer().scope().units().codes().iterator().next();
  }

  /** The newest month that is over and has rows; else the newest with any figure. */
  public static Optional<String> newestMonth(QualityAnswers answers, String unit) {
    List<ReportingRow> all = answers.reporting(of("", unit, "", ""));
    return all.stream()
        .filter(row -> !row.running() && row.actual() > 0)
        .map(ReportingRow::month)
        .max(Comparator.naturalOrder())
        .or(() -> months(answers, unit).stream().findFirst());
  }

  static List<String> months(QualityAnswers answers, String unit) {
    return answers.values(of("", unit, "", "")).stream()
        .map(QualityRow::month)
        .filter(m -> !m.equals(QualityTables.ALL))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  static QualityQuestion of(String dataset, String unit, String level, String month) {
    return new QualityQuestion(
        filled(dataset), filled(unit), filled(level), filled(month), Optional.empty());
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
