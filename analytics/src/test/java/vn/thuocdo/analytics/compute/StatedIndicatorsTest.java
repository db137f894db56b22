package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.indicator.Example;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** Every indicator that an agency states or reports as done has the figure that was reported. */
class StatedIndicatorsTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final String HEAD =
      "indicator_id,unit_code,period,numerator,denominator,value,reported_on\n";

  @TempDir Path folder;
  private DuckDb db;

  @BeforeEach
  void open() {
    db = DuckDb.inMemory(DuckDbSettings.defaults(folder));
  }

  @AfterEach
  void close() {
    db.close();
  }

  /** Indicator number i is stated as (i + 1) of 200 in one month and as value i + 1 in the next. */
  @Test
  void reportedFiguresAreThoseOfTheReport() {
    List<Indicator> stated = ofKind(Formula.Reported.class);
    assertThat(stated).hasSize(58);
    compute(
        rows(stated, "%s,75,2026-08,%d,200,,2026-09-03"),
        rows(stated, "%s,75,2026-09,,,%d,2026-10-03"));
    for (int i = 0; i < stated.size(); i++) {
      Indicator indicator = stated.get(i);
      assertThat(figure(indicator, "2026-08"))
          .as(indicator.id())
          .isEqualTo((i + 1) + "/200 = null");
      assertThat(figure(indicator, "2026-09"))
          .as(indicator.id())
          .isEqualTo(
              switch (indicator.unit()) {
                case COUNT -> (i + 1) + "/null = null";
                case PERCENT -> "null/null = " + BigDecimal.valueOf(i + 1, 2).setScale(6);
                case POINTS, TIMES -> "null/null = " + BigDecimal.valueOf(i + 1).setScale(6);
              });
    }
  }

  /** Not done in August, done from the month on in which a report says so. */
  @Test
  void milestonesAreDoneFromTheReportOn() {
    List<Indicator> milestones = ofKind(Formula.Milestone.class);
    assertThat(milestones).hasSize(8);
    compute(
        reports(milestones, id -> "%s,%s,2026-08,,,0,2026-09-03".formatted(id, province(id))),
        reports(milestones, id -> "%s,%s,2026-09,,,1,2026-10-03".formatted(id, province(id))));
    for (Indicator milestone : milestones) {
      assertThat(figure(milestone, "2026-08")).as(milestone.id()).isEqualTo("0/null = null");
      assertThat(figure(milestone, "2026-10")).as(milestone.id()).isEqualTo("1/null = null");
    }
  }

  private static List<Indicator> ofKind(Class<? extends Formula> kind) {
    return CATALOGUE.indicators().values().stream()
        .filter(indicator -> kind.isInstance(indicator.formula()))
        .toList();
  }

  private static String province(String indicator) {
    return CATALOGUE.plans().values().stream()
        .filter(p -> p.goals().stream().anyMatch(g -> g.indicator().equals(indicator)))
        .findFirst()
        .orElseThrow()
        .province();
  }

  private static List<String> rows(List<Indicator> indicators, String pattern) {
    return IntStream.range(0, indicators.size())
        .mapToObj(i -> pattern.formatted(indicators.get(i).id(), i + 1))
        .toList();
  }

  private static List<String> reports(List<Indicator> indicators, Function<String, String> report) {
    return indicators.stream().map(indicator -> report.apply(indicator.id())).toList();
  }

  private void compute(List<String> earlier, List<String> later) {
    String csv = HEAD + String.join("\n", earlier) + "\n" + String.join("\n", later);
    new ExampleTables(db, CATALOGUE, folder)
        .create(new Example("reports", Map.of("agency_reports", csv), List.of()));
    DuckDbSession session = new DuckDbSession(db);
    assertThat(new ValuesComputation(session, CATALOGUE, LocalDate.of(2026, 11, 17)).fill())
        .isEmpty();
  }

  private String figure(Indicator indicator, String period) {
    List<String> found =
        db.query(
            "SELECT numerator, denominator, stated FROM computed WHERE indicator_id = ? AND period = ?",
            row -> "%s/%s = %s".formatted(row.getObject(1), row.getObject(2), row.getBigDecimal(3)),
            indicator.id(),
            period);
    assertThat(found).as("%s in %s", indicator.id(), period).hasSize(1);
    return found.get(0);
  }
}
