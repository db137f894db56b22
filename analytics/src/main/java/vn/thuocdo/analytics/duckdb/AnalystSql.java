package vn.thuocdo.analytics.duckdb;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.unit.Unit;

/**
 * Free SQL for analysts over read-only views: one per dataset (newest row of every key), {@code
 * indicator_values}, {@code quality}, {@code reporting_rates}, {@code agreements} and {@code
 * units}. Files outside the lake cannot be reached. For somebody with fewer rights there are only
 * released figures, in {@code indicator_values}, and {@code units}.
 */
public final class AnalystSql implements AutoCloseable {
  private final DuckDb db;

  private AnalystSql(DuckDb db) {
    this.db = db;
  }

  /** Rows with their column names; cells are Java values as JDBC gives them. */
  public record Result(List<String> columns, List<List<Object>> rows) {
    public Result {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** Opens a session over the newest snapshots. */
  public static AnalystSql open(Catalogue catalogue, Lake lake) {
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    new LakeViews(new DuckDbSession(db), lake).create(catalogue);
    db.execute(
        "CREATE VIEW indicator_values AS SELECT * FROM "
            + ValuesTable.readSql(
                lake.find(ValuesTable.ID).map(LakeTable::files).orElse(List.of())));
    QualityTables.createViews(db, lake);
    units(db, catalogue);
    db.execute("SET allowed_directories = ['%s']".formatted(lake.home().lake()));
    db.execute("SET enable_external_access = FALSE");
    db.execute("SET lock_configuration = TRUE");
    return new AnalystSql(db);
  }

  /**
   * Opens a session over released figures alone: rows of people are not there, withheld figures are
   * marked as {@code suppressed} and have no sums.
   *
   * @param released what there is for whoever asks
   */
  public static AnalystSql ofReleased(Catalogue released, Lake lake) {
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    units(db, released);
    db.execute("CREATE TEMP TABLE released_indicators (id VARCHAR)");
    released
        .indicators()
        .keySet()
        .forEach(
            id -> db.query("INSERT INTO released_indicators VALUES (?) RETURNING 1", row -> 1, id));
    db.execute(
        """
        CREATE TABLE indicator_values AS SELECT * FROM (%s)
        WHERE indicator_id IN (SELECT id FROM released_indicators)
          AND string_split(unit_code, '/')[1] IN (SELECT code FROM units)\
        """
            .formatted(releasedRows(lake)));
    db.execute("DROP TABLE released_indicators");
    db.execute("SET enable_external_access = FALSE");
    db.execute("SET lock_configuration = TRUE");
    return new AnalystSql(db);
  }

  private static String releasedRows(Lake lake) {
    return lake.find(ValuesTable.ID)
        .flatMap(
            table ->
                table
                    .currentSnapshot()
                    .map(state -> Audience.VIEWER.rows(lake, state, table.files(state))))
        .orElseGet(() -> "SELECT *, FALSE AS suppressed FROM " + ValuesTable.readSql(List.of()));
  }

  private static void units(DuckDb db, Catalogue catalogue) {
    db.execute(
        "CREATE TABLE units (code VARCHAR, level VARCHAR, province_code VARCHAR, name VARCHAR, type"
            + " VARCHAR, area_km2 DOUBLE)");
    for (Unit unit : catalogue.units().all()) {
      db.query(
          "INSERT INTO units VALUES (?, ?, ?, ?, ?, ?) RETURNING 1",
          row -> 1,
          unit.code(),
          unit.level().id(),
          unit.parent().orElse(unit.code()),
          unit.name(),
          unit.types().get(unit.types().size() - 1).type(),
          unit.areaKm2());
    }
  }

  /** Runs one SELECT; anything else, or a mistake in it, is a WRONG_USAGE error. */
  public Result run(String sql) {
    String query = sql.strip();
    while (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1).strip();
    }
    try (var statement = db.connection().prepareStatement("SELECT * FROM (\n" + query + "\n)");
        ResultSet rows = statement.executeQuery()) {
      return read(rows);
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot run the query: %s. Only one SELECT is allowed; 'SELECT table_name FROM information_schema.tables' lists the views."
              .formatted(e.getMessage().strip()),
          e);
    }
  }

  private static Result read(ResultSet rows) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnLabel(i));
    }
    List<List<Object>> read = new ArrayList<>();
    while (rows.next()) {
      List<Object> cells = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        cells.add(rows.getObject(i));
      }
      read.add(cells);
    }
    return new Result(columns, read);
  }

  @Override
  public void close() {
    db.close();
  }
}
