package vn.thuocdo.ingest.source;

import java.nio.file.Path;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

/** Loads a source file of any format as rows of text. */
public final class Sources {
  private Sources() {}

  /**
   * Fills the session's table {@code raw}; INPUT_REFUSED when the file as a whole cannot be used.
   *
   * @param temporary folder for scratch files
   */
  public static RawTable load(
      SourceFile file, DatasetContract contract, DuckDb db, Path temporary) {
    return switch (file.format()) {
      case CSV -> new CsvSource(file.path(), contract).load(db);
      case XLSX -> new XlsxSource(file.path(), contract, temporary).load(db);
    };
  }
}
