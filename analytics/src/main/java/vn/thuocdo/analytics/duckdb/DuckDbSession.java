package vn.thuocdo.analytics.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.SqlRow;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.TableLayout;

/** Computing inside this process, on one machine. */
public final class DuckDbSession implements ComputeSession {
  private static final int ROWS_PER_GROUP = 122_880;

  private final DuckDb db;

  /**
   * @param db closed with this session
   */
  public DuckDbSession(DuckDb db) {
    this.db = db;
  }

  @Override
  public String engine() {
    return "duckdb";
  }

  @Override
  public boolean viewsFollow() {
    return true;
  }

  @Override
  public void view(String name, List<Path> files, TableLayout layout) {
    view(name, "SELECT * FROM " + ParquetRows.sql(files, layout));
  }

  @Override
  public void view(String name, String select) {
    db.execute("CREATE OR REPLACE VIEW \"%s\" AS %s".formatted(name, select));
  }

  @Override
  public void table(String name, TableLayout layout, List<List<Object>> rows) {
    db.execute("CREATE OR REPLACE TEMP TABLE \"%s\" AS %s".formatted(name, layout.emptySelect()));
    db.append(name, rows);
  }

  @Override
  public void materialise(String name, String select) {
    db.execute("CREATE OR REPLACE TEMP TABLE \"%s\" AS %s".formatted(name, select));
  }

  @Override
  public void append(String name, List<String> selects) {
    if (!selects.isEmpty()) {
      db.execute("INSERT INTO \"%s\" %s".formatted(name, String.join("\nUNION ALL\n", selects)));
    }
  }

  @Override
  public <T> List<T> query(String select, Function<SqlRow, T> reader) {
    return db.query(select, row -> reader.apply(new Row(row)));
  }

  @Override
  public List<Path> write(String select, LakeTable table, String stem) {
    Path file = table.newFile(stem);
    db.execute(
        "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, FIELD_IDS %s)"
            .formatted(select, file, ROWS_PER_GROUP, table.fieldIds()));
    return List.of(file);
  }

  @Override
  public void close() {
    db.close();
  }

  private record Row(ResultSet row) implements SqlRow {
    @Override
    public Optional<String> text(int column) {
      return value(column, String.class);
    }

    @Override
    public OptionalLong number(int column) {
      return value(column, Long.class).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<LocalDate> date(int column) {
      return value(column, LocalDate.class);
    }

    private <T> Optional<T> value(int column, Class<T> type) {
      try {
        return Optional.ofNullable(row.getObject(column, type));
      } catch (SQLException e) {
        throw new IllegalStateException("column %d is not a %s".formatted(column, type), e);
      }
    }
  }
}
