package vn.thuocdo.ingest.source;

import java.nio.file.Path;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

/** Loads a source file of any format as rows of text. */
public final class Sources {
  private Sources() {}

  /**
   * Fills the session's tables {@code raw} and {@code malformed}; INPUT_REFUSED when the file as a
   * whole cannot be used or holds no row.
   *
   * @param scratch folder for scratch files
   */
  public static RawTable load(SourceFile file, DatasetContract contract, DuckDb db, Path scratch) {
    db.execute("CREATE OR REPLACE TABLE malformed (_line BIGINT, reason VARCHAR, text VARCHAR)");
    RawTable table =
        switch (file.format()) {
          case CSV -> new CsvSource(file, contract, scratch).load(db);
          case XLSX ->
              ConvertedRows.load(
                  new XlsxReader(file.path(), file.content(), contract),
                  file,
                  contract,
                  db,
                  scratch);
          case PARQUET -> new ParquetSource(file, contract).load(db);
          case JSON, JSON_LINES, XFORM -> throw new UnsupportedOperationException();
        };
    if (table.rows() + table.malformed() == 0) {
      throw SourceFile.refused(
          file.path(), "it has a header and no rows", "Ask the sender for the file again");
    }
    return table;
  }
}
