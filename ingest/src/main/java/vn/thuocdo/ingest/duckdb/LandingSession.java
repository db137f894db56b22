package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/** A scratch database for one landing; what does not fit into memory spills to its folder. */
public final class LandingSession implements AutoCloseable {
  private static final int ROWS_PER_GROUP = 122_880;

  private final Path folder;
  private final DuckDb db;

  private LandingSession(Path folder, DuckDb db) {
    this.folder = folder;
    this.db = db;
  }

  /** Opens a scratch database with a folder of its own. */
  public static LandingSession open(Lake lake) {
    try {
      Path folder = Files.createTempDirectory(lake.home().temporary(), "landing");
      DuckDb db = DuckDb.atFile(folder.resolve("landing.duckdb"), DuckDbSettings.defaults(folder));
      return new LandingSession(folder, db);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DuckDb db() {
    return db;
  }

  /** Folder for scratch files. */
  public Path folder() {
    return folder;
  }

  /** Fills table {@code units} with the wards. */
  public void loadUnits(Units units) {
    db.execute("CREATE OR REPLACE TABLE units (code VARCHAR, province VARCHAR, valid_from DATE)");
    db.execute(
        "INSERT INTO units VALUES "
            + units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.WARD)
                .map(LandingSession::unitRow)
                .collect(joining(", ")));
  }

  private static String unitRow(Unit unit) {
    return "('%s', '%s', DATE '%s')"
        .formatted(unit.code(), unit.parent().orElseThrow(), unit.validFrom());
  }

  /** Fills the session table of parents with the newest row per key of {@code parent}. */
  public void loadParents(Lake lake, DatasetContract child, DatasetContract parent) {
    DatasetContract.Parent link = child.parent().orElseThrow();
    String rows =
        lake.table(DatasetTables.accepted(parent.id()), DatasetTables.layout(parent))
            .readSql(DatasetTables.layout(parent));
    db.execute(
        """
        CREATE OR REPLACE TABLE parents AS
        SELECT "%1$s" AS _parent_key, %2$s
        FROM %3$s GROUP BY "%1$s"
        """
            .formatted(
                link.column(),
                link.brings().stream()
                    .map(
                        c ->
                            "arg_max(\"%1$s\", (_event_date, _landed_seq)) AS \"%1$s\""
                                .formatted(c))
                    .collect(joining(", ")),
                rows));
  }

  /** Makes view {@code landed} over everything the table holds. */
  public void viewLanded(LakeTable table, DatasetContract contract) {
    db.execute(
        "CREATE OR REPLACE TEMP VIEW landed AS SELECT * FROM "
            + table.readSql(DatasetTables.layout(contract)));
  }

  /** Writes the rows of {@code select} as a file of {@code table}; empty when there are none. */
  public Optional<Path> write(String select, LakeTable table, String stem) {
    Path file = table.newFile(stem);
    db.execute(
        "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, FIELD_IDS %s)"
            .formatted(select, file, ROWS_PER_GROUP, table.fieldIds()));
    if (db.number("SELECT count(*) FROM read_parquet('%s')".formatted(file)) > 0) {
      return Optional.of(file);
    }
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    db.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(LandingSession::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
