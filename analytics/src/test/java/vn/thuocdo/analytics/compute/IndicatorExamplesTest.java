package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.indicator.Example;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/** Every worked example of every indicator, on the real engine, against two opinions. */
class IndicatorExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir Path folder;

  record Figure(
      Optional<String> unit,
      OptionalLong numerator,
      OptionalLong denominator,
      Optional<String> missing) {}

  @TestFactory
  Stream<DynamicTest> examplesGiveTheFiguresWorkedOutByHand() {
    return examples(this::expectedFigures);
  }

  @TestFactory
  Stream<DynamicTest> handWrittenCheckAgreesOnEveryWardAndMonth() {
    return examples(this::checkAgrees);
  }

  private interface Body {
    void run(DuckDb db, Indicator indicator, Example example);
  }

  private Stream<DynamicTest> examples(Body body) {
    return CATALOGUE.indicators().values().stream()
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () -> withExample(indicator, example, body))));
  }

  private void withExample(Indicator indicator, Example example, Body body) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      new ExampleTables(db, CATALOGUE, folder).create(example);
      assertThat(new ValuesComputation(db, CATALOGUE, TODAY, Progress.SILENT).fill()).isEmpty();
      body.run(db, indicator, example);
    }
  }

  private void expectedFigures(DuckDb db, Indicator indicator, Example example) {
    for (Example.Expected expected : example.expected()) {
      Figure figure =
          figure(db, indicator, expected.unit(), expected.period(), expected.breakdown());
      assertThat(figure)
          .as("%s %s %s", expected.unit(), expected.period(), expected.breakdown())
          .isEqualTo(
              expected.missing().isPresent()
                  ? withReason(figure, expected.missing().get())
                  : new Figure(
                      Optional.of(expected.unit()),
                      expected.numerator(),
                      expected.denominator(),
                      Optional.empty()));
    }
  }

  private static Figure withReason(Figure figure, String reason) {
    return reason.equals("NO_ROWS")
        ? new Figure(
            Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.of(reason))
        : new Figure(figure.unit(), figure.numerator(), figure.denominator(), Optional.of(reason));
  }

  private static Figure figure(
      DuckDb db, Indicator indicator, String unit, String period, String breakdown) {
    int equals = breakdown.indexOf('=');
    List<Figure> found =
        db.query(
            "SELECT unit_code, numerator, denominator, missing_reason FROM computed"
                + " WHERE indicator_id = ? AND unit_code = ? AND period = ? AND breakdown = ? AND breakdown_value = ?",
            row ->
                new Figure(
                    Optional.of(row.getString(1)),
                    number(row.getObject(2)),
                    number(row.getObject(3)),
                    Optional.ofNullable(row.getString(4))),
            indicator.id(),
            unit,
            period,
            equals < 0 ? "" : breakdown.substring(0, equals),
            equals < 0 ? "" : breakdown.substring(equals + 1));
    assertThat(found).as("rows of one figure").hasSizeLessThan(2);
    return found.isEmpty()
        ? new Figure(
            Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.of("NO_ROWS"))
        : found.get(0);
  }

  private static OptionalLong number(Object value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(((Number) value).longValue());
  }

  private void checkAgrees(DuckDb db, Indicator indicator, Example example) {
    boolean flow =
        CATALOGUE.relation(indicator.formula().relation().orElseThrow()).time()
            == Relation.Time.FLOW;
    List<String> months =
        db.query(
            "SELECT DISTINCT period FROM computed WHERE indicator_id = ? AND period_kind = ?",
            row -> row.getString(1),
            indicator.id(),
            PeriodKind.MONTH.id());
    assertThat(months).isNotEmpty();
    for (String month : months) {
      Period period = Period.parse(month);
      String check =
          indicator
              .check()
              .orElseThrow()
              .replace("$day", "DATE '" + period.end() + "'")
              .replace("$from", "DATE '" + period.start() + "'")
              .replace("$to", "DATE '" + period.end() + "'");
      assertThat(
              db.query(
                  "SELECT ward_code, numerator, denominator FROM (%s) WHERE ward_code IS NOT NULL AND coalesce(denominator, 1) > 0"
                      .formatted(check),
                  row -> row.getString(1) + " " + row.getString(2) + "/" + row.getString(3)))
          .as("%s in %s (%s)", indicator.id(), month, flow ? "flow" : "state")
          .containsExactlyInAnyOrderElementsOf(
              db.query(
                  "SELECT unit_code, numerator, denominator FROM computed WHERE indicator_id = ? AND period = ?"
                      + " AND unit_level = 'ward' AND breakdown = '' AND coalesce(denominator, 1) > 0 AND (denominator IS NULL OR numerator > 0 OR indicator_id <> 'survey_coverage')",
                  row -> row.getString(1) + " " + row.getString(2) + "/" + row.getString(3),
                  indicator.id(),
                  month));
    }
  }
}
