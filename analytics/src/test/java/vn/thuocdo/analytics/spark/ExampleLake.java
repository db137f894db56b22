package vn.thuocdo.analytics.spark;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.compute.ExampleTables;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.indicator.Example;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.progress.Progress;

/** A lake with the rows of every worked example of the catalogue, one batch an example. */
final class ExampleLake implements AutoCloseable {
  static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  /** What tells the people, homes, forms and dossiers of one example from those of another. */
  private static final Set<String> NAMES =
      Set.of(
          "form_id",
          "household_id",
          "person_id",
          "recipient_id",
          "dossier_code",
          "procedure_code",
          "tax_code");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-01T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Home home;
  private final Lake lake;
  private final Set<String> gathered = new HashSet<>();
  private int batches;

  ExampleLake(Path folder) {
    home = Home.open(folder);
    lake = Lake.open(home);
  }

  Home home() {
    return home;
  }

  /** Lands the examples of the chosen indicators. */
  void land(Predicate<Indicator> chosen) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      ExampleTables tables = new ExampleTables(db, CATALOGUE, home.temporary());
      CATALOGUE.indicators().values().stream()
          .filter(chosen)
          .flatMap(indicator -> indicator.examples().stream())
          .forEach(example -> gather(db, tables, example));
      CATALOGUE.datasets().values().stream()
          .filter(contract -> gathered.contains(contract.id()))
          .forEach(contract -> append(db, contract));
    }
  }

  private void gather(DuckDb db, ExampleTables tables, Example example) {
    tables.create(example);
    batches++;
    CATALOGUE.datasets().values().stream()
        .filter(contract -> example.rows().containsKey(contract.id()))
        .forEach(contract -> gather(db, contract));
  }

  private void gather(DuckDb db, DatasetContract contract) {
    String values =
        "SELECT %s FROM \"%s_versions\""
            .formatted(
                DatasetTables.layout(contract).columns().stream()
                    .map(column -> value(contract, column.name()))
                    .collect(joining(", ")),
                contract.id());
    db.execute(
        (gathered.add(contract.id())
                ? "CREATE TABLE \"%s_all\" AS %s"
                : "INSERT INTO \"%s_all\" %s")
            .formatted(contract.id(), values));
  }

  private void append(DuckDb db, DatasetContract contract) {
    LakeTable table =
        lake.table(DatasetTables.accepted(contract.id()), DatasetTables.layout(contract));
    Path file = table.newFile("example");
    db.execute(
        "COPY \"%s_all\" TO '%s' (FORMAT parquet, FIELD_IDS %s)"
            .formatted(contract.id(), file, table.fieldIds()));
    table.append(List.of(file), Map.of());
  }

  private String value(DatasetContract contract, String column) {
    boolean named = NAMES.contains(column);
    return switch (column) {
      case DatasetTables.BATCH -> "'b%06d' AS _batch_id".formatted(batches);
      case DatasetTables.SEQUENCE -> "CAST(%d AS BIGINT) AS _landed_seq".formatted(batches);
      case DatasetTables.SUPERSEDES ->
          "%s AS _supersedes".formatted(contract.key().stream().noneMatch(NAMES::contains));
      default ->
          named
              ? "'e%d-' || \"%s\" AS \"%s\"".formatted(batches, column, column)
              : "\"" + column + "\"";
    };
  }

  /** Computes everything in a session, which stays open. */
  ComputeReport compute(ComputeSession session) {
    return new Compute(CATALOGUE, lake, CLOCK, Progress.SILENT).runFull(session);
  }

  /** Every row of the values, all columns, in one order. */
  List<String> values() {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      return db.query(
          "SELECT to_json(v) FROM (SELECT * FROM %s ORDER BY ALL) v"
              .formatted(lake.readSql(ValuesTable.ID, ValuesTable.layout())),
          row -> row.getString(1));
    }
  }

  @Override
  public void close() {
    lake.close();
  }
}
