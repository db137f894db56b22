package vn.thuocdo.data.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;

class LakeTest {
  private static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new LakeColumn("name", LakeType.TEXT),
              new LakeColumn("count", LakeType.LONG),
              new LakeColumn("day", LakeType.DATE),
              new LakeColumn("flag", LakeType.BOOLEAN),
              new LakeColumn("amount", LakeType.DECIMAL)));

  @TempDir Path folder;

  @Test
  void rowsComeBackAsTheyWereCommittedAlsoFromAnOlderSnapshot() throws IOException {
    Home home = Home.open(folder.resolve("nhà của tôi"));
    try (Lake lake = Lake.open(home);
        DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      LakeTable table = lake.table(new TableId("things"), LAYOUT);
      assertThat(table.currentSnapshot()).isEmpty();
      assertThat(db.number("SELECT count(*) FROM " + table.readSql(LAYOUT))).isZero();

      SnapshotId first =
          table.append(
              List.of(
                  write(
                      db,
                      table,
                      "SELECT 'Đồng Nai', 9223372036854775807, DATE '2026-02-28', TRUE, 1.000001")),
              Map.of("kpi.batch", "b000001"));
      SnapshotId second =
          table.replaceAll(
              List.of(write(db, table, "SELECT NULL, NULL, NULL, NULL, NULL")), Map.of());

      assertThat(
              db.query(
                  "SELECT name, count, day, flag, amount FROM "
                      + ParquetRows.sql(table.files(first), LAYOUT),
                  row ->
                      List.of(
                          row.getString(1),
                          row.getLong(2),
                          row.getString(3),
                          row.getBoolean(4),
                          row.getString(5))))
          .containsExactly(List.of("Đồng Nai", Long.MAX_VALUE, "2026-02-28", true, "1.000001"));
      assertThat(
              db.number(
                  "SELECT count(*) FROM %s WHERE name IS NULL".formatted(table.readSql(LAYOUT))))
          .isEqualTo(1);
      assertThat(table.states().summary(first)).containsEntry("kpi.batch", "b000001");
      assertThat(table.currentSnapshot()).contains(second);
    }
    try (Lake lake = Lake.open(home)) {
      assertThat(lake.tables()).containsExactly(new TableId("things"));
      assertThat(lake.find(new TableId("things")).orElseThrow().files()).hasSize(1);
    }
  }

  private static Path write(DuckDb db, LakeTable table, String select) {
    Path file = table.newFile("test");
    db.execute(
        "COPY (SELECT CAST(a AS VARCHAR) AS name, CAST(b AS BIGINT) AS count, CAST(c AS DATE) AS day, CAST(d AS BOOLEAN) AS flag, CAST(e AS DECIMAL(28,6)) AS amount FROM (%s) t(a, b, c, d, e)) TO '%s' (FORMAT parquet, FIELD_IDS %s)"
            .formatted(select, file, table.fieldIds()));
    return file;
  }
}
