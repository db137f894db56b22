package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.indicator.Example;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/** Every worked example of every indicator, on the real engine, against two opinions. */
class IndicatorExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir static Path folder;
  private static DuckDb db;
  private static ComputeSession session;

  @BeforeAll
  static void open() {
    db = DuckDb.inMemory(DuckDbSettings.defaults(folder));
    session = new DuckDbSession(db);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  record Figure(
      Optional<String> unit,
      OptionalLong numerator,
      OptionalLong denominator,
      Optional<BigDecimal> value,
      Optional<String> missing) {}

  @TestFactory
  Stream<DynamicTest> examplesGiveTheFiguresWorkedOutByHandAndTheCheckQueryAgrees() {
    return CATALOGUE.indicators().values().stream()
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () -> hold(indicator, example))));
  }

  private void hold(Indicator indicator, Example example) {
    ExampleTables tables = new ExampleTables(db, CATALOGUE, folder);
    tables.create(example);
    assertThat(new ValuesComputation(session, CATALOGUE, TODAY).fill()).isEmpty();
    tables.showAllRows();
    expectedFigures(indicator, example);
    if (indicator.check().isPresent()) {
      checkAgrees(indicator);
    }
  }

  private void expectedFigures(Indicator indicator, Example example) {
    for (Example.Expected expected : example.expected()) {
      Figure figure = figure(indicator, expected.unit(), expected.period(), expected.breakdown());
      assertThat(figure)
          .as("%s %s %s", expected.unit(), expected.period(), expected.breakdown())
          .isEqualTo(
              expected.missing().isPresent()
                  ? withReason(figure, expected.missing().get())
                  : new Figure(
                      Optional.of(expected.unit()),
                      expected.numerator(),
                      expected.denominator(),
                      expected.value().map(BigDecimal::stripTrailingZeros),
                      Optional.empty()));
    }
  }

  private static Figure withReason(Figure figure, String reason) {
    return reason.equals("NO_ROWS")
        ? new Figure(
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.of(reason))
        : new Figure(
            figure.unit(),
            figure.numerator(),
            figure.denominator(),
            figure.value(),
            Optional.of(reason));
  }

  private static Figure figure(Indicator indicator, String unit, String period, String breakdown) {
    int equals = breakdown.indexOf('=');
    List<Figure> found =
        db.query(
            "SELECT unit_code, numerator, denominator, stated, missing_reason FROM computed"
                + " WHERE indicator_id = ? AND unit_code = ? AND period = ? AND breakdown = ? AND breakdown_value = ?",
            row ->
                new Figure(
                    Optional.of(row.getString(1)),
                    number(row.getObject(2)),
                    number(row.getObject(3)),
                    Optional.ofNullable(row.getBigDecimal(4)).map(BigDecimal::stripTrailingZeros),
                    Optional.ofNullable(row.getString(5))),
            indicator.id(),
            unit,
            period,
            equals < 0 ? "" : breakdown.substring(0, equals),
            equals < 0 ? "" : breakdown.substring(equals + 1));
    assertThat(found).as("rows of one figure").hasSizeLessThan(2);
    return found.isEmpty()
        ? new Figure(
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.of("NO_ROWS"))
        : found.get(0);
  }

  private static OptionalLong number(Object value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(((Number) value).longValue());
  }

  private void checkAgrees(Indicator indicator) {
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
      assertSame(
          indicator,
          month,
          "ward",
          "SELECT ward_code, numerator, denominator FROM (%s) WHERE ward_code IS NOT NULL"
              .formatted(check));
      assertSame(
          indicator,
          month,
          "province",
          "SELECT province_code, sum(numerator), sum(denominator) FROM (%s) GROUP BY 1"
              .formatted(check));
    }
  }

  /** Compares figures; a share of a population leaves units without rows to the catalogue. */
  private static void assertSame(Indicator indicator, String month, String level, String check) {
    boolean ofPopulation = indicator.formula() instanceof Formula.RatioOfPopulation;
    String denominator = ofPopulation ? "''" : "d";
    String shown = ofPopulation ? "n > 0" : "coalesce(d, 1) > 0";
    String columns =
        "SELECT u || ' ' || n || '/' || coalesce(CAST(%s AS VARCHAR), '-') FROM (%s) t(u, n, d) WHERE %s";
    assertThat(db.query(columns.formatted(denominator, check, shown), row -> row.getString(1)))
        .as("%s of %s in %s", indicator.id(), level, month)
        .containsExactlyInAnyOrderElementsOf(
            db.query(
                columns.formatted(
                    denominator,
                    "SELECT unit_code, numerator, denominator FROM computed WHERE indicator_id = '%s' AND period = '%s' AND unit_level = '%s' AND breakdown = ''"
                        .formatted(indicator.id(), month, level),
                    shown),
                row -> row.getString(1)));
  }
}
