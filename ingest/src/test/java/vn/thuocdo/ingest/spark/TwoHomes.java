package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.engine.DuckDbEngine;
import vn.thuocdo.ingest.engine.LandingEngine;

/** The same files landed by DuckDB into one home and by Spark into another. */
final class TwoHomes implements AutoCloseable {
  static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Path folder;
  private final OneHome duckDb;
  private final OneHome spark;
  private int files;

  TwoHomes(Path folder, LandingEngine spark) {
    this.folder = folder;
    this.duckDb = new OneHome(folder.resolve("duckdb"), new DuckDbEngine());
    copySecrets(folder.resolve("duckdb/secrets"), folder.resolve("spark/secrets"));
    this.spark = new OneHome(folder.resolve("spark"), spark);
  }

  private static void copySecrets(Path from, Path to) {
    try (var keys = Files.list(from)) {
      Files.createDirectories(to);
      for (Path key : keys.toList()) {
        Files.copy(key, to.resolve(key.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lands a file by both engines; the reports must agree. */
  LandingReport land(String dataset, Path file) {
    LandingReport expected = duckDb.landing.land(dataset, file, LandingOptions.by("test"));
    LandingReport report = spark.landing.land(dataset, file, LandingOptions.by("test"));
    assertThat(facts(report)).as(dataset + " " + file.getFileName()).isEqualTo(facts(expected));
    return report;
  }

  LandingReport land(String dataset, String text) throws IOException {
    return land(dataset, write("file" + files++ + ".csv", text));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  OneHome duckDb() {
    return duckDb;
  }

  OneHome spark() {
    return spark;
  }

  private static String facts(LandingReport report) {
    return "%s %s %s %s warned %d batch %s same %s unknown %s released %d"
        .formatted(
            report.dataset(),
            report.file(),
            report.sha256(),
            report.counts(),
            report.warnings(),
            report.batch(),
            report.sameAs(),
            report.unknownColumns(),
            report.released());
  }

  /** Every table, every line of the books and every batch must agree. */
  void assertEqual() {
    List<TableId> tables = duckDb.lake.tables();
    assertThat(spark.lake.tables()).containsExactlyInAnyOrderElementsOf(tables);
    for (TableId table : tables) {
      if (!table.equals(DatasetTables.PERSONAL)) {
        assertThat(spark.rows(table)).as(table.name()).isEqualTo(duckDb.rows(table));
      }
    }
    for (String dataset : CATALOGUE.datasets().keySet()) {
      assertThat(spark.ledger.books(dataset))
          .as("books of " + dataset)
          .containsExactlyInAnyOrderElementsOf(duckDb.ledger.books(dataset));
    }
    assertThat(spark.batches()).isEqualTo(duckDb.batches());
  }

  @Override
  public void close() {
    duckDb.close();
    spark.close();
  }

  /** One of the homes. */
  static final class OneHome implements AutoCloseable {
    private final Lake lake;
    private final Ledger ledger;
    private final Landing landing;

    OneHome(Path folder, LandingEngine engine) {
      Home home = Home.open(folder);
      lake = Lake.open(home);
      ledger = Ledger.open(home);
      landing = new Landing(CATALOGUE, lake, ledger, CLOCK, engine);
    }

    Landing landing() {
      return landing;
    }

    private List<String> rows(TableId id) {
      return query(id, "SELECT * FROM %s t ORDER BY ALL");
    }

    /** Rows of a query over table {@code %s}. */
    List<String> query(TableId id, String sql) {
      List<Path> files = lake.find(id).orElseThrow().files();
      if (files.isEmpty()) {
        return List.of();
      }
      try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
        return db.query(
            "SELECT to_json(r) FROM (%s) r"
                .formatted(sql.formatted(ParquetRows.sql(files, new TableLayout(List.of())))),
            row -> row.getString(1));
      }
    }

    private String batches() {
      return ledger.batches().stream()
          .map(
              b ->
                  "%s %s %s %s %d %d %s\n"
                      .formatted(
                          b.id(),
                          b.dataset(),
                          b.sha256(),
                          b.counts(),
                          b.warnings(),
                          b.repaired(),
                          ledger.repairs(b.id())))
          .collect(joining());
    }

    Batch newest() {
      List<Batch> batches = ledger.batches();
      return batches.get(batches.size() - 1);
    }

    @Override
    public void close() {
      landing.close();
      ledger.close();
      lake.close();
    }
  }
}
