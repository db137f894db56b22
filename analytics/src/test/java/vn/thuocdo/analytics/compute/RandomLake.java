package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.compute.RandomRows.Row;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.analytics.quality.QualityReport;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;

/** A home whose datasets are written without landing, for rows made by tests. */
final class RandomLake implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Home home;
  private final Lake lake;
  private final Ledger ledger;
  private final DuckDb db;
  private int batches;

  RandomLake(Path folder) {
    home = Home.open(folder);
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()));
  }

  Lake lake() {
    return lake;
  }

  /** Adds rows as one file. */
  void append(DatasetContract contract, List<Row> rows) {
    batches++;
    TableLayout layout = DatasetTables.layout(contract);
    LakeTable table = lake.table(DatasetTables.accepted(contract.id()), layout);
    Path file = table.newFile("random");
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      values.append(i == 0 ? "" : ", ").append(literals(contract, rows.get(i), i + 1));
    }
    String columns =
        layout.columns().stream()
            .map(c -> "CAST(\"%1$s\" AS %2$s) AS \"%1$s\"".formatted(c.name(), c.type().sqlType()))
            .collect(joining(", "));
    db.execute(
        "COPY (SELECT %s FROM (VALUES %s) t(%s)) TO '%s' (FORMAT parquet, FIELD_IDS %s)"
            .formatted(columns, values, layout.columnList(), file, table.fieldIds()));
    table.append(List.of(file), Map.of());
  }

  private String literals(DatasetContract contract, Row row, int number) {
    return contract.storedColumns().stream()
        .map(column -> row.cells().get(column.name()))
        .collect(
            joining(
                ", ",
                "(",
                ", 'b%06d', %d, %d, %d, DATE '%s', %s)"
                    .formatted(batches, batches, number, number + 1, row.day(), row.supersedes())));
  }

  ComputeReport compute(Catalogue catalogue, LocalDate today, boolean full) {
    try (ComputeSession session = ComputeEngine.duckDb(home)) {
      Compute compute = new Compute(catalogue, lake, at(today), Progress.SILENT);
      return full ? compute.runFull(session) : compute.run(session);
    }
  }

  /** Computes everything by Spark on this machine. */
  ComputeReport computeBySpark(Catalogue catalogue, LocalDate today) {
    SparkSettings settings = SparkSettings.at("local[2]");
    try (ComputeSession session = ComputeEngine.SPARK.open(home, settings)) {
      return new Compute(catalogue, lake, at(today), Progress.SILENT).runFull(session);
    }
  }

  private static Clock at(LocalDate today) {
    return Clock.fixed(today.atStartOfDay(ZONE).toInstant(), ZONE);
  }

  /** Judges data quality. */
  void judge(Catalogue catalogue, LocalDate today, boolean full) {
    try (DuckDb session = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      Quality quality = new Quality(catalogue, lake, ledger, at(today));
      QualityReport report = full ? quality.runFull(session) : quality.run(session);
      assertThat(report.failures()).isEmpty();
    }
  }

  /** Every measure and agreement of data quality, in one order. */
  List<String> quality() {
    List<String> rows = new ArrayList<>(rows(QualityTables.VALUES, QualityTables.values()));
    rows.addAll(rows(QualityTables.AGREEMENTS, QualityTables.agreements()));
    return rows;
  }

  /** Every value, all columns, in one order. */
  List<String> values() {
    return rows(ValuesTable.ID, ValuesTable.layout());
  }

  /** Everything withheld, in one order. */
  List<String> withheld() {
    return rows(WithheldTable.ID, WithheldTable.layout());
  }

  /** A query over the values, as table {@code v}. */
  <T> List<T> query(String select, DuckDb.RowReader<T> reader) {
    return db.query(
        "WITH v AS (SELECT * FROM %s) %s"
            .formatted(lake.readSql(ValuesTable.ID, ValuesTable.layout()), select),
        reader);
  }

  SnapshotId snapshot() {
    return lake.find(ValuesTable.ID).flatMap(LakeTable::currentSnapshot).orElseThrow();
  }

  private List<String> rows(TableId table, TableLayout layout) {
    return db.query(
        "SELECT CAST(v AS VARCHAR) FROM (SELECT %s FROM %s) v ORDER BY 1"
            .formatted(layout.columnList(), lake.readSql(table, layout)),
        row -> row.getString(1));
  }

  @Override
  public void close() {
    db.close();
    ledger.close();
    lake.close();
  }
}
