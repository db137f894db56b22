package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.LedgerEntry;
import vn.thuocdo.data.ledger.RowCounts;

/** A home whose rows and books a test writes by hand. */
final class QualityHome implements AutoCloseable {
  static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Lake lake;
  private final Ledger ledger;

  QualityHome(Path folder) {
    Home home = Home.open(folder.resolve("home"));
    this.folder = folder;
    this.lake = Lake.open(home);
    this.ledger = Ledger.open(home);
  }

  Lake lake() {
    return lake;
  }

  /** Rows of CSV text; event dates of children stand in a column {@code _event_date}. */
  void rows(String dataset, String csv) throws IOException {
    DatasetContract contract = CATALOGUE.dataset(dataset);
    Path file = Files.writeString(folder.resolve(dataset + ".csv"), csv);
    List<String> given = Arrays.asList(csv.substring(0, csv.indexOf('\n')).split(",", -1));
    String event =
        contract.parent().isPresent()
            ? "CAST(_event_date AS DATE)"
            : "CAST(\"%s\" AS DATE)".formatted(contract.eventDate());
    LakeTable table = lake.table(DatasetTables.accepted(dataset), DatasetTables.layout(contract));
    Path target = table.newFile("test");
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      db.execute(
          """
          COPY (SELECT %s, 'b000001' AS _batch_id, CAST(1 AS BIGINT) AS _landed_seq,
                       row_number() OVER () AS _row_number, row_number() OVER () + 1 AS _line,
                       %s AS _event_date, FALSE AS _supersedes
                FROM read_csv('%s', header = TRUE, all_varchar = TRUE, delim = ','))
          TO '%s' (FORMAT parquet, FIELD_IDS %s)
          """
              .formatted(columns(contract, given), event, file, target, table.fieldIds()));
    }
    table.append(List.of(target), Map.of());
  }

  private static String columns(DatasetContract contract, List<String> given) {
    return contract.storedColumns().stream()
        .map(c -> "CAST(%s AS %s) AS \"%s\"".formatted(source(c, given), type(c), c.name()))
        .collect(joining(", "));
  }

  private static String source(Column column, List<String> given) {
    return given.contains(column.name()) ? "\"" + column.name() + "\"" : "NULL";
  }

  private static String type(Column column) {
    return column.type().lakeType().sqlType();
  }

  /** Books of one batch. */
  void books(long batch, String dataset, String landedAt, BookLine... lines) {
    try (LakeChange change = lake.change()) {
      change.commit(
          connection -> {
            LedgerEntry entry = new LedgerEntry(connection);
            entry.batch(
                new Batch(
                    new BatchId(batch),
                    dataset,
                    1,
                    "f.csv",
                    "sha" + batch,
                    "test",
                    Instant.parse(landedAt),
                    RowCounts.NONE,
                    0,
                    0,
                    new SnapshotId(1),
                    Duration.ZERO));
            entry.books(List.of(lines));
          });
    }
  }

  static BookLine line(
      long batch, String unit, String month, RowCounts counts, long warned, long fresh, long bad) {
    return new BookLine(
        new BatchId(batch),
        Optional.of(unit).filter(u -> !u.isEmpty()),
        Optional.of(month).filter(m -> !m.isEmpty()),
        counts,
        warned,
        fresh,
        bad);
  }

  /** Computes and opens the answers. */
  QualityAnswers compute() {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      QualityReport report = new Quality(CATALOGUE, lake, ledger, CLOCK).run(db);
      if (!report.failures().isEmpty()) {
        throw new IllegalStateException(report.failures().toString());
      }
    }
    return QualityAnswers.open(CATALOGUE, lake).unfiltered();
  }

  @Override
  public void close() {
    ledger.close();
    lake.close();
  }
}
