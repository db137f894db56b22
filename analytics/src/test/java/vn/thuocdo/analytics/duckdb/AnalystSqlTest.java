package vn.thuocdo.analytics.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;

class AnalystSqlTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void open() {
    lake = Lake.open(Home.open(folder.resolve("home")));
  }

  @AfterEach
  void close() throws IOException {
    lake.close();
  }

  @Test
  void anEmptyHomeHasAllViewsAndTheUnits() {
    try (AnalystSql sql = AnalystSql.open(CATALOGUE, lake)) {
      assertThat(sql.run("SELECT count(*) FROM survey_forms").rows()).containsExactly(List.of(0L));
      assertThat(sql.run("SELECT count(*) FROM indicator_values;").rows())
          .containsExactly(List.of(0L));
      assertThat(sql.run("SELECT level, count(*) AS n FROM units GROUP BY level ORDER BY n").rows())
          .containsExactly(List.of("province", 2L), List.of("ward", 263L));
    }
  }

  @Test
  void aViewHoldsTheNewestRowOfEveryKeyAndOldRowsStayInTheLake() {
    population(
        "('27316', 10, DATE '2026-01-01', 1, 1, FALSE), ('26732', 7, DATE '2026-01-01', 1, 2, FALSE)");
    population("('27316', 12, DATE '2026-01-01', 2, 1, TRUE)");
    try (AnalystSql sql = AnalystSql.open(CATALOGUE, lake)) {
      assertThat(sql.run("SELECT ward_code, \"count\" FROM population ORDER BY 1").rows())
          .containsExactly(List.of("26732", 7L), List.of("27316", 12L));
    }
    DatasetContract contract = CATALOGUE.dataset("population");
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      assertThat(
              db.number(
                  "SELECT count(*) FROM "
                      + lake.find(DatasetTables.accepted("population"))
                          .orElseThrow()
                          .readSql(DatasetTables.layout(contract))))
          .isEqualTo(3);
    }
  }

  private void population(String rows) {
    DatasetContract contract = CATALOGUE.dataset("population");
    LakeTable table =
        lake.table(DatasetTables.accepted("population"), DatasetTables.layout(contract));
    Path file = table.newFile("test");
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      db.execute(
          """
          COPY (
            SELECT ward AS ward_code, CAST(NULL AS VARCHAR) AS neighbourhood, 'households' AS "group",
                   CAST(n AS BIGINT) AS "count", day AS as_of, 'test' AS source, 'b' AS _batch_id,
                   CAST(seq AS BIGINT) AS _landed_seq, CAST(row AS BIGINT) AS _row_number, CAST(row + 1 AS BIGINT) AS _line,
                   day AS _event_date, again AS _supersedes
            FROM (VALUES %s) v(ward, n, day, seq, row, again)
          ) TO '%s' (FORMAT parquet, FIELD_IDS %s)
          """
              .formatted(rows, file, table.fieldIds()));
    }
    table.append(List.of(file), Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE x AS SELECT 1",
        "DELETE FROM units",
        "SELECT 1; SELECT 2",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('pom.xml')",
        "COPY units TO 'units.csv'",
        "SET enable_external_access = TRUE",
        "SELECT nothing FROM units"
      })
  void whatIsNoPlainQueryOverTheViewsIsRefused(String query) {
    try (AnalystSql sql = AnalystSql.open(CATALOGUE, lake)) {
      assertThatThrownBy(() -> sql.run(query))
          .isInstanceOfSatisfying(
              KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE))
          .hasMessageStartingWith("Cannot run the query");
      assertThat(sql.run("SELECT count(*) FROM units").rows()).containsExactly(List.of(265L));
    }
  }
}
