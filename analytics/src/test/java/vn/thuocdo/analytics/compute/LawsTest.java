package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.indicator.Indicator;

/**
 * What holds for figures whatever the rows are, on random rows; and two engines and plain Java
 * agree.
 */
class LawsTest {
  private static final Catalogue ALL = CatalogueReader.builtIn();
  private static final Catalogue FEW = onlyFolded();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final List<String> DATASETS =
      List.of("survey_forms", "survey_members", "dossiers");
  private static final long SEED = Long.getLong("kpi.random-laws", 11);

  @TempDir static Path folder;

  /** The files of each dataset, in the order in which they landed. */
  private static final Map<String, List<List<Row>>> FILES = new HashMap<>();

  private static List<String> values;

  private static Catalogue onlyFolded() {
    Map<String, Indicator> few =
        ALL.indicators().values().stream()
            .filter(i -> PlainFold.INDICATORS.contains(i.id()))
            .collect(toMap(Indicator::id, i -> i));
    return new Catalogue(
        ALL.units(),
        ALL.agencies(),
        ALL.datasets(),
        ALL.relations(),
        ALL.agreements(),
        few,
        Map.of(),
        List.of());
  }

  @BeforeAll
  static void makeRows() {
    RandomRows random = new RandomRows(ALL, SEED);
    for (String dataset : DATASETS) {
      FILES.put(
          dataset, List.of(random.base(dataset, 150), random.rows(dataset, 60, RandomRows.WARDS)));
    }
    values = compute("first", FILES);
    assertThat(values).hasSizeGreaterThan(500);
  }

  private static RandomLake lake(String name, Map<String, List<List<Row>>> files) {
    RandomLake lake = new RandomLake(folder.resolve(name));
    for (String dataset : DATASETS) {
      files.get(dataset).forEach(rows -> lake.append(ALL.dataset(dataset), rows));
    }
    return lake;
  }

  private static List<String> compute(String name, Map<String, List<List<Row>>> files) {
    try (RandomLake lake = lake(name, files)) {
      assertThat(lake.compute(FEW, TODAY, true).failures()).isEmpty();
      return lake.values();
    }
  }

  @Test
  void plainJavaCountsTheSame() {
    PlainFold fold = new PlainFold(YearMonth.of(2026, 3), YearMonth.of(2026, 10));
    for (String dataset : DATASETS) {
      FILES.get(dataset).forEach(rows -> fold.land(dataset, ALL.dataset(dataset).key(), rows));
    }
    try (RandomLake lake = lake("fold", FILES)) {
      lake.compute(FEW, TODAY, true);
      List<String> computed =
          lake.query(
              """
              SELECT indicator_id || '|' || unit_code || '|' || period || '|' || breakdown || '|' || breakdown_value
                     || ' = ' || numerator || ' / ' || denominator
              FROM v WHERE period_kind = 'month' AND unit_level <> 'neighbourhood' AND denominator > 0""",
              row -> row.getString(1));
      assertThat(computed)
          .hasSizeGreaterThan(300)
          .containsExactlyInAnyOrderElementsOf(fold.values());
    }
  }

  @Test
  void sparkComputesTheSameRows() {
    try (RandomLake lake = lake("spark", FILES)) {
      assertThat(lake.computeBySpark(FEW, TODAY).failures()).isEmpty();
      assertThat(lake.values()).isEqualTo(values);
    }
  }

  @Test
  void filesMayBeSplit() {
    Map<String, List<List<Row>>> split = new HashMap<>();
    FILES.forEach((dataset, files) -> split.put(dataset, inPieces(files, 40)));
    assertThat(compute("split", split)).isEqualTo(values);
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
    FILES.forEach(
        (dataset, files) -> {
          List<Row> rows =
              new ArrayList<>(files.get(0).stream().filter(row -> !row.supersedes()).toList());
          ordered.put(dataset, List.of(List.copyOf(rows)));
          Collections.shuffle(rows, new Random(SEED));
          shuffled.put(dataset, List.of(rows));
        });
    assertThat(compute("shuffled", shuffled)).isEqualTo(compute("ordered", ordered));
  }

  @Test
  void partsSumToTheWholeAndRatesLieBetweenThoseOfTheirParts() {
    try (RandomLake lake = lake("parts", FILES)) {
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
    List<Row> forms = FILES.get("survey_forms").stream().flatMap(List::stream).toList();
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
    Map<String, String> cells = new HashMap<>(FILES.get("survey_members").get(0).get(0).cells());
    cells.put("form_id", form.cells().get("form_id"));
    cells.put("member_no", "99");
    cells.put("birth_date", "DATE '1980-01-05'");
    String ward = form.cells().get("ward_code").replace("'", "");
    try (RandomLake lake = lake("member", FILES)) {
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
