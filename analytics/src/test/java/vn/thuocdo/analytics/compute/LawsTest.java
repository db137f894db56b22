package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.analytics.compute.RandomFigures.ALL;
import static vn.thuocdo.analytics.compute.RandomFigures.FEW;
import static vn.thuocdo.analytics.compute.RandomFigures.SEED;
import static vn.thuocdo.analytics.compute.RandomFigures.TODAY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.compute.RandomRows.Row;

/** What holds for figures whatever the rows are, on random rows. */
class LawsTest {
  @TempDir static Path folder;

  private static RandomFigures random;
  private static List<String> values;

  @BeforeAll
  static void makeRows() {
    random = RandomFigures.in(folder);
    values = random.compute("first", random.files());
    assertThat(values).hasSizeGreaterThan(500);
  }

  @Test
  void filesMayBeSplit() {
    Map<String, List<List<Row>>> split = new HashMap<>();
    random.files().forEach((dataset, files) -> split.put(dataset, inPieces(files, 40)));
    assertThat(random.compute("split", split)).isEqualTo(values);
  }

  private static List<List<Row>> inPieces(List<List<Row>> files, int size) {
    List<List<Row>> pieces = new ArrayList<>();
    for (List<Row> rows : files) {
      for (int i = 0; i < rows.size(); i += size) {
        pieces.add(rows.subList(i, Math.min(rows.size(), i + size)));
      }
    }
    return pieces;
  }

  /** Rows that supersede others are left out: which of two comes later is what they say. */
  @Test
  void theOrderOfRowsDoesNotMatter() {
    Map<String, List<List<Row>>> ordered = new HashMap<>();
    Map<String, List<List<Row>>> shuffled = new HashMap<>();
    random
        .files()
        .forEach(
            (dataset, files) -> {
              List<Row> rows =
                  new ArrayList<>(files.get(0).stream().filter(row -> !row.supersedes()).toList());
              ordered.put(dataset, List.of(List.copyOf(rows)));
              Collections.shuffle(rows, new Random(SEED));
              shuffled.put(dataset, List.of(rows));
            });
    assertThat(random.compute("shuffled", shuffled)).isEqualTo(random.compute("ordered", ordered));
  }

  @Test
  void partsSumToTheWholeAndRatesLieBetweenThoseOfTheirParts() {
    try (RandomLake lake = random.lake("parts")) {
      lake.compute(FEW, TODAY, true);
      assertThat(
              lake.query(
                  """
                  SELECT w.indicator_id || ' ' || w.unit_code || ' ' || w.period || ' by ' || p.breakdown
                  FROM v w JOIN v p USING (indicator_id, unit_code, period)
                  WHERE w.breakdown = '' AND p.breakdown <> ''
                  GROUP BY w.indicator_id, w.unit_code, w.period, p.breakdown, w.numerator, w.denominator
                  HAVING sum(p.numerator) <> w.numerator OR sum(p.denominator) <> w.denominator""",
                  row -> row.getString(1)))
          .as("breakdowns that do not sum to their total")
          .isEmpty();
      assertThat(
              lake.query(
                  """
                  SELECT w.indicator_id || ' ' || w.unit_code || ' ' || w.period
                  FROM v w JOIN v p ON p.indicator_id = w.indicator_id AND p.period = w.period
                       AND p.province_code = w.province_code AND p.unit_level = 'ward' AND p.breakdown = ''
                  WHERE w.unit_level = 'province' AND w.breakdown = '' AND p.denominator > 0
                    AND w.indicator_id NOT IN ('online_submission_rate', 'authenticated_rate')
                  GROUP BY w.indicator_id, w.unit_code, w.period, w.numerator, w.denominator
                  HAVING sum(p.numerator) <> w.numerator OR sum(p.denominator) <> w.denominator
                      OR w.numerator / w.denominator < min(p.numerator / p.denominator) - 1e-12
                      OR w.numerator / w.denominator > max(p.numerator / p.denominator) + 1e-12""",
                  row -> row.getString(1)))
          .as("provinces that are not the sum of their wards, or whose rate lies outside theirs")
          .isEmpty();
    }
  }

  /** The latest form of its household, and the only version of it. */
  private static Row lastForm() {
    List<Row> forms = random.files().get("survey_forms").stream().flatMap(List::stream).toList();
    return forms.stream()
        .filter(form -> forms.stream().filter(other -> id(other).equals(id(form))).count() == 1)
        .max(Comparator.comparing(Row::day))
        .orElseThrow();
  }

  private static String id(Row form) {
    return form.cells().get("form_id");
  }

  @Test
  void oneMoreMemberChangesOnlyItsWard() {
    Row form = lastForm();
    Map<String, String> cells =
        new HashMap<>(random.files().get("survey_members").get(0).get(0).cells());
    cells.put("form_id", form.cells().get("form_id"));
    cells.put("member_no", "99");
    cells.put("birth_date", "DATE '1980-01-05'");
    String ward = form.cells().get("ward_code").replace("'", "");
    try (RandomLake lake = random.lake("member")) {
      lake.append(ALL.dataset("survey_members"), List.of(new Row(cells, form.day(), false)));
      lake.compute(FEW, TODAY, true);
      List<String> changed = new ArrayList<>(lake.values());
      changed.removeAll(values);
      String province = ALL.units().load(ward).parent().orElseThrow();
      assertThat(changed)
          .isNotEmpty()
          .allMatch(
              row ->
                  row.contains("'unit_code': " + ward)
                      || row.contains("'unit_code': " + province + ","));
    }
  }
}
