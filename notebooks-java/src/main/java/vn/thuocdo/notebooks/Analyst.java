package vn.thuocdo.notebooks;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;

/** A home opened in a notebook: SQL over the same read-only views as {@code ./kpi sql}. */
public final class Analyst implements AutoCloseable {
  private final Lake lake;
  private final AnalystSql sql;

  private Analyst(Lake lake, AnalystSql sql) {
    this.lake = lake;
    this.sql = sql;
  }

  /** Opens the home named by {@code -Dkpi.home}, else {@code KPI_HOME}, else {@code ./home}. */
  public static Analyst open() {
    String environment = System.getenv().getOrDefault("KPI_HOME", "home");
    return open(Path.of(System.getProperty("kpi.home", environment)));
  }

  /** Opens a home. */
  public static Analyst open(Path home) {
    Lake lake = Lake.open(Home.open(home));
    return new Analyst(lake, AnalystSql.open(CatalogueReader.builtIn(), lake));
  }

  /** Runs one SELECT. */
  public Rows sql(String query) {
    AnalystSql.Result result = sql.run(query);
    return new Rows(result.columns(), result.rows());
  }

  @Override
  public void close() {
    sql.close();
    lake.close();
  }

  /** Rows of an answer; printed, they are a table. */
  public record Rows(List<String> columns, List<List<Object>> rows) {
    /** The cell in a row (from 0) and column; null where there is nothing. */
    public Object cell(int row, String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException(
            "Cannot read column '%s': there is none. Known: %s"
                .formatted(column, String.join(", ", columns)));
      }
      return rows.get(row).get(index);
    }

    @Override
    public String toString() {
      return TextTable.of(columns, rows);
    }
  }
}
