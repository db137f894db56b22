package vn.thuocdo.analytics.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableLayout;

/**
 * A session of the engine that computes: named tables and views, and SQL over them. Used by one
 * thread at a time.
 *
 * <p>SQL is written once, in the dialect that DuckDB and Spark (ANSI mode) share, so that every
 * engine gives the same digits: names in double quotes, {@code STRING} for text, {@code DATE
 * '2026-01-31'}, {@code CAST(date_trunc('week', d) AS DATE)}, {@code max_by(x, (a, b))}, {@code
 * GROUP BY ALL}, {@code count(*) FILTER (WHERE ...)}, {@code IS NOT DISTINCT FROM}; sums are cast
 * to BIGINT. Not shared: {@code VARCHAR}, {@code QUALIFY}, {@code EXCLUDE}, {@code BY NAME}, {@code
 * unnest}, {@code strftime}, variables, and the place of NULL in ascending order. A statement may
 * begin with a comment that names what it computes.
 */
public interface ComputeSession extends AutoCloseable {
  /** The engine's name, as in {@code --engine}. */
  String engine();

  /** Kinds of formulas this engine cannot compute; it says so of each of their indicators. */
  default Set<String> unsupportedFormulas() {
    return Set.of();
  }

  /**
   * True when views see at once that a view or table below them was replaced, so that a part of the
   * rows can be shown in the place of all.
   */
  default boolean viewsFollow() {
    return false;
  }

  /** Makes view {@code name} of Parquet files of the lake; without files it has no rows. */
  void view(String name, List<Path> files, TableLayout layout);

  /** Makes view {@code name}, or replaces it, by a SELECT that is worked out at every use. */
  void view(String name, String select);

  /**
   * Makes table {@code name}, or replaces it, with the given rows.
   *
   * @param rows values in the order of the layout: String, Long, LocalDate, Boolean or null
   */
  void table(String name, TableLayout layout, List<List<Object>> rows);

  /** Makes table {@code name}, or replaces it, with the rows of a SELECT, worked out once. */
  void materialise(String name, String select);

  /**
   * Adds the rows of all SELECTs, or none when one fails, to a table made by {@link #table}.
   * Columns go by position.
   */
  void append(String name, List<String> selects);

  /** Reads a small result. */
  <T> List<T> query(String select, Function<SqlRow, T> reader);

  /** The one whole number that a query returns. */
  default long number(String select) {
    return query(select, row -> row.number(1).orElseThrow()).get(0);
  }

  /**
   * Writes the rows of a SELECT, whose columns are those of {@code table}, as new files of it; they
   * are invisible until committed.
   */
  List<Path> write(String select, LakeTable table, String stem);

  @Override
  void close();
}
