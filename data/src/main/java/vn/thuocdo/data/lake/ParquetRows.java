package vn.thuocdo.data.lake;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/** The rows of Parquet files as SQL of DuckDB. */
public final class ParquetRows {
  private ParquetRows() {}

  /** SQL that reads the rows of {@code files}, or none with the same columns. */
  public static String sql(List<Path> files, TableLayout layout) {
    if (files.isEmpty()) {
      return "(" + layout.emptySelect() + ")";
    }
    return sql(files);
  }

  /** SQL that reads the rows of {@code files}, of which there is at least one. */
  static String sql(List<Path> files) {
    return files.stream()
        .map(file -> "'" + file.toString().replace("'", "''") + "'")
        .collect(joining(", ", "read_parquet([", "], union_by_name = TRUE)"));
  }
}
