package vn.thuocdo.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.quality.QualityWithholding.Spot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;

/** Few people are not told of by figures of data quality either. */
class QualityWithholdingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir Path folder;
  private DuckDb db;

  @BeforeEach
  void open() {
    db = DuckDb.inMemory(DuckDbSettings.defaults(folder));
    db.execute(
        "CREATE TABLE quality (dataset VARCHAR, measure VARCHAR, unit_code VARCHAR, unit_level"
            + " VARCHAR, province_code VARCHAR, month VARCHAR, numerator BIGINT, denominator"
            + " BIGINT)");
    db.execute(
        "CREATE TABLE agreements (agreement VARCHAR, unit_code VARCHAR, unit_level VARCHAR,"
            + " province_code VARCHAR, numerator BIGINT, denominator BIGINT, left_numerator BIGINT,"
            + " left_denominator BIGINT, right_numerator BIGINT, right_denominator BIGINT)");
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void rows(String dataset, String unit, long right, long read) {
    String level = unit.length() == 2 ? "province" : "ward";
    for (String month : Set.of("2026-10", "all")) {
      db.execute(
          "INSERT INTO quality VALUES ('%s', 'valid', '%s', '%s', '79', '%s', %d, %d)"
              .formatted(dataset, unit, level, month, right, read));
    }
  }

  private void pairs(String unit, long agreeing, long pairs) {
    String level = unit.length() == 2 ? "province" : "ward";
    db.execute(
        "INSERT INTO agreements VALUES ('vneid', '%s', '%s', '79', %d, %d, NULL, NULL, NULL, NULL)"
            .formatted(unit, level, agreeing, pairs));
  }

  private Set<Spot> withheld() {
    return new QualityWithholding(db, CATALOGUE, new Thresholds(5, 10)).decide();
  }

  /** Three dossiers are few; the smallest other ward hides them from who knows the city's 73. */
  @Test
  void fewRowsOfPeopleTakeAPartnerAndTheSumOfTheMonthsWithThem() {
    rows("dossiers", "79", 70, 73);
    rows("dossiers", "1", 3, 3);
    rows("dossiers", "2", 20, 20);
    rows("dossiers", "3", 47, 50);
    assertThat(withheld())
        .containsExactlyInAnyOrder(
            new Spot("dossiers", "1", "2026-10"),
            new Spot("dossiers", "1", "all"),
            new Spot("dossiers", "2", "2026-10"),
            new Spot("dossiers", "2", "all"));
  }

  /** That three of fifty rows are spoilt tells of nobody, and one report is not a person. */
  @Test
  void spoiltRowsAndStatementsOfAgenciesAreNotPeople() {
    rows("dossiers", "79", 97, 100);
    rows("dossiers", "1", 47, 50);
    rows("dossiers", "2", 50, 50);
    rows("agency_reports", "79", 2, 2);
    rows("agency_reports", "1", 1, 1);
    rows("agency_reports", "2", 1, 1);
    assertThat(withheld()).isEmpty();
  }

  /** Two of 42 people differ: few, and they would follow from the city's sum. */
  @Test
  void fewWhoseAnswersDifferAreNotToldOf() {
    pairs("79", 150, 202);
    pairs("1", 40, 42);
    pairs("2", 30, 60);
    pairs("3", 80, 100);
    assertThat(withheld())
        .containsExactlyInAnyOrder(new Spot("vneid", "1", ""), new Spot("vneid", "2", ""));
  }
}
