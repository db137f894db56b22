package vn.thuocdo.ingest.source;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Reads Parquet. A row's line is its number in the file. */
final class ParquetSource {
  private record Field(String name, String type) {}

  private final SourceFile file;
  private final DatasetContract contract;

  ParquetSource(SourceFile file, DatasetContract contract) {
    this.file = file;
    this.contract = contract;
  }

  RawTable load(DuckDb db) {
    List<Field> fields = fields(db);
    Header header = Header.of(fields.stream().map(Field::name).toList(), contract);
    RawColumns columns = RawColumns.of(file, header, contract);
    db.execute(
        """
        /* raw rows of %s */
        CREATE OR REPLACE TABLE raw AS
        SELECT file_row_number + 1 AS _line, %s FROM read_parquet('%s', file_row_number = TRUE)
        """
            .formatted(
                contract.id(),
                contract.columns().stream()
                    .map(column -> text(column, fields, header) + " AS \"" + column.name() + "\"")
                    .collect(joining(", ")),
                quoted(file.content())));
    return columns.table(db.number("SELECT count(*) FROM raw"), 0, RawTable.NUMBERED);
  }

  private List<Field> fields(DuckDb db) {
    try {
      return db.query(
          "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('%s'))"
              .formatted(quoted(file.content())),
          row -> new Field(row.getString(1), row.getString(2)));
    } catch (KpiException e) {
      KpiException refusal =
          SourceFile.refused(
              file.path(),
              new Bilingual(
                  "tệp Parquet bị hỏng hoặc bị cắt cụt",
                  "the Parquet file is damaged or cut short"),
              new Bilingual("Hãy xuất lại tệp và gửi lại", "Write and send it again"));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String text(Column column, List<Field> fields, Header header) {
    int index = header.columns().indexOf(column.name());
    if (index < 0) {
      return "CAST(NULL AS VARCHAR)";
    }
    Field field = fields.get(index);
    String value = "\"" + field.name().replace("\"", "\"\"") + "\"";
    if (field.type().endsWith("[]")) {
      return "nullif(array_to_string(%s, ';'), '')".formatted(value);
    }
    String exact =
        switch (field.type()) {
          case "DOUBLE", "FLOAT" ->
              "CASE WHEN %1$s = trunc(%1$s) THEN CAST(CAST(%1$s AS DECIMAL(38,0)) AS VARCHAR) ELSE CAST(%1$s AS VARCHAR) END"
                  .formatted(value);
          case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
              "CAST(CAST(%s AS DATE) AS VARCHAR)".formatted(value);
          default -> "CAST(%s AS VARCHAR)".formatted(value);
        };
    return "nullif(nfc_normalize(trim(%s)), '')".formatted(exact);
  }

  private static String quoted(Path path) {
    return path.toAbsolutePath().toString().replace("'", "''");
  }
}
