package vn.thuocdo.ingest.generate.register;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Stage;

/**
 * A period that agencies report on.
 *
 * @param lastDay days since 1970-01-01
 */
record ReportPeriod(String name, int lastDay) {
  /** Reports come in within this many days. */
  private static final int LONGEST_DELAY = 18;

  /** The years from an older plan to the last full one; for a plan of 2026 quarters and October. */
  static List<ReportPeriod> since(int year) {
    int thisYear = Days.year(Days.FIRST);
    return year < thisYear
        ? IntStream.range(year, thisYear).mapToObj(ReportPeriod::ofYear).toList()
        : Stream.of(Stage.values())
            .map(stage -> new ReportPeriod(stage.period(), stage.lastDay()))
            .toList();
  }

  private static ReportPeriod ofYear(int year) {
    return new ReportPeriod(Integer.toString(year), Days.epochDay(year, 12, 31));
  }

  /** The day a report comes in; figures for October are sent on its last day. */
  int reportedOn(Draws draws) {
    return Math.min(lastDay + draws.between(1, LONGEST_DELAY), Days.LAST);
  }
}
