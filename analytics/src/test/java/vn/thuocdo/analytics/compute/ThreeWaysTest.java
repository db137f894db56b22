package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.analytics.compute.RandomFigures.ALL;
import static vn.thuocdo.analytics.compute.RandomFigures.FEW;
import static vn.thuocdo.analytics.compute.RandomFigures.TODAY;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB, Spark and plain Java count the same from random rows. */
class ThreeWaysTest {
  @TempDir static Path folder;

  private static RandomFigures random;

  @BeforeAll
  static void makeRows() {
    random = RandomFigures.in(folder);
  }

  @Test
  void plainJavaCountsTheSame() {
    PlainFold fold =
        new PlainFold(YearMonth.of(2026, 3), YearMonth.of(2026, 10), ThreeWaysTest::province);
    random
        .files()
        .forEach(
            (dataset, files) ->
                files.forEach(rows -> fold.land(dataset, ALL.dataset(dataset).key(), rows)));
    try (RandomLake lake = random.lake("fold")) {
      assertThat(lake.compute(FEW, TODAY, true).failures()).isEmpty();
      List<String> computed =
          lake.query(
              """
              SELECT indicator_id || '|' || unit_code || '|' || period || '|' || breakdown || '|' || breakdown_value
                     || ' = ' || numerator || ' / ' || denominator
              FROM v WHERE period_kind = 'month' AND denominator > 0""",
              row -> row.getString(1));
      for (String indicator : PlainFold.INDICATORS) {
        assertThat(computed)
            .filteredOn(row -> row.startsWith(indicator + "|"))
            .hasSizeGreaterThan(30);
      }
      assertThat(computed).containsExactlyInAnyOrderElementsOf(fold.values());
    }
  }

  private static String province(String ward) {
    return ALL.units().load(ward).parent().orElseThrow();
  }

  @Test
  void sparkComputesTheSameRows() {
    List<String> values = random.compute("duckdb", random.files());
    try (RandomLake lake = random.lake("spark")) {
      assertThat(lake.computeBySpark(FEW, TODAY).failures()).isEmpty();
      assertThat(lake.values()).isEqualTo(values).hasSizeGreaterThan(500);
    }
  }
}
