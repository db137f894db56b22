package vn.thuocdo.ingest.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * Loads a source file of any format as rows of text; INPUT_REFUSED when the file as a whole cannot
 * be used.
 *
 * @param nested names under which documents list the rows of any dataset within another's
 * @param scratch folder for scratch files
 */
public record Sources(
    SourceFile file, DatasetContract contract, Set<String> nested, DuckDb db, Path scratch) {
  public Sources {
    nested = Set.copyOf(nested);
  }

  /**
   * The rows of a plain text file as a view over the file itself. Whoever reads it must see {@link
   * RawTable#rows} rows, else the engine has misread the file and it has to be loaded. Empty for
   * files that must be loaded anyway.
   */
  public Optional<RawTable> view() {
    noneMalformed();
    return file.format() == SourceFormat.CSV
        ? new CsvSource(file, contract, scratch).view(db)
        : Optional.empty();
  }

  /** The rows as a table. */
  public RawTable load() {
    noneMalformed();
    return switch (file.format()) {
      case CSV -> new CsvSource(file, contract, scratch).load(db);
      case PARQUET -> new ParquetSource(file, contract).load(db);
      case XLSX, JSON, JSON_LINES, XFORM ->
          ConvertedRows.load(reader(), file, contract, db, scratch);
    };
  }

  private void noneMalformed() {
    db.execute(
        "CREATE OR REPLACE TABLE malformed (_line BIGINT, reason_vi VARCHAR, reason_en VARCHAR, text VARCHAR)");
  }

  private RowReader reader() {
    FileBytes bytes = () -> Files.newInputStream(file.content());
    return switch (file.format()) {
      case XLSX -> new XlsxReader(file.path(), file.content(), contract);
      case JSON -> new JsonReader(file.path(), bytes, contract, nested, JsonShape.DOCUMENT);
      case JSON_LINES -> new JsonReader(file.path(), bytes, contract, nested, JsonShape.LINES);
      case XFORM -> new XFormReader(file.path(), bytes, contract, nested);
      case CSV, PARQUET -> throw new IllegalArgumentException("the engine reads " + file.format());
    };
  }
}
