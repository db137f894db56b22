package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * A scratch database in which files are landed one after the other; what does not fit into memory
 * spills to its folder.
 */
public final class LandingSession implements AutoCloseable {
  private static final int ROWS_PER_GROUP = 122_880;

  /** Beyond this, picking the parents that are wanted costs more than taking all. */
  private static final long FEW_CHILDREN = 1_000_000;

  /** Leaves room for the Java side within 4 GB. */
  private static final int MEMORY_MEGABYTES = 3000;

  private final Scratch scratch;
  private final DuckDb db;

  private LandingSession(Scratch scratch, DuckDb db) {
    this.scratch = scratch;
    this.db = db;
  }

  /** Opens a scratch database with a folder of its own, and the wards in table {@code units}. */
  public static LandingSession open(Lake lake, Units units) {
    Scratch scratch = Scratch.open(lake.home(), "landing");
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(scratch.folder()).atMost(MEMORY_MEGABYTES));
    LandingSession session = new LandingSession(scratch, db);
    session.loadUnits(units);
    return session;
  }

  public DuckDb db() {
    return db;
  }

  /** Folder for scratch files. */
  public Path folder() {
    return scratch.folder();
  }

  private void loadUnits(Units units) {
    db.execute("CREATE TABLE units (code VARCHAR, province VARCHAR, valid_from DATE)");
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

  /**
   * Fills the session table of parents with the newest row of {@code parent} per key, as far as
   * table {@code children} names it.
   */
  public void loadParents(
      Lake lake, DatasetContract child, DatasetContract parent, String children) {
    DatasetContract.Parent link = child.parent().orElseThrow();
    db.execute(
        "CREATE OR REPLACE TEMP VIEW every_parent AS SELECT * FROM "
            + DatasetTables.acceptedSql(lake, parent));
    boolean few = db.number("SELECT count(*) FROM " + children) < FEW_CHILDREN;
    String wanted =
        few
            ? " SEMI JOIN (SELECT DISTINCT \"%1$s\" AS k FROM %2$s) c ON c.k = p.\"%1$s\""
                .formatted(link.column(), children)
            : "";
    boolean versions = db.number("SELECT count(*) FROM every_parent WHERE _supersedes") > 0;
    db.execute(
        """
        /* parents of %s */
        CREATE OR REPLACE TABLE parents AS
        SELECT "%s" AS _parent_key, %s FROM every_parent p%s%s
        """
            .formatted(
                child.id(),
                link.column(),
                link.brings().stream()
                    .map(c -> (versions ? newest(c) : "\"" + c + "\"") + " AS \"" + c + "\"")
                    .collect(joining(", ")),
                wanted,
                versions ? " GROUP BY \"" + link.column() + "\"" : ""));
  }

  private static String newest(String column) {
    return "arg_max(\"%s\", (_event_date, _landed_seq, _row_number))".formatted(column);
  }

  /** Makes view {@code landed} over everything the table holds. */
  public void viewLanded(Lake lake, DatasetContract contract) {
    db.execute(
        "CREATE OR REPLACE TEMP VIEW landed AS SELECT * FROM "
            + DatasetTables.acceptedSql(lake, contract));
  }

  /** Writes the rows of {@code select} as a file of {@code table}. */
  public Path write(String select, LakeTable table, String stem) {
    Path file = table.newFile(stem);
    db.execute(
        "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE %d, FIELD_IDS %s)"
            .formatted(
                select, file.toString().replace("'", "''"), ROWS_PER_GROUP, table.fieldIds()));
    return file;
  }

  /** Frees what the last file took. */
  public void clear() {
    for (String table :
        List.of(
            "raw",
            "arrived",
            "malformed",
            "staged",
            "fates",
            "tally",
            "parents",
            "refused",
            "reasons",
            "sealed")) {
      db.execute("DROP TABLE IF EXISTS " + table + " CASCADE");
    }
  }

  @Override
  public void close() {
    db.close();
    scratch.close();
  }
}
