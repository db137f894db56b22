package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.spark.SparkTables;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.duckdb.CheckedRows;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.source.CellText;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceColumns;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.SourceParts;

/** Reads Parquet. A row's line is its number in the extract. */
final class ParquetExtract {
  private final SourceParts source;
  private final DatasetContract contract;
  private final SparkSession spark;

  private ParquetExtract(SourceParts source, DatasetContract contract, SparkSession spark) {
    this.source = source;
    this.contract = contract;
    this.spark = spark;
  }

  static SparkSource read(
      SourceParts source,
      DatasetContract contract,
      SparkSession spark,
      LandingSession landing,
      CheckedRows checked) {
    checked.malformed(List.of());
    checked.references(Map.of());
    return new ParquetExtract(source, contract, spark).read(landing);
  }

  private SparkSource read(LandingSession landing) {
    List<Path> files = source.parts().stream().map(SourceFile::content).toList();
    long rows = viewFiles(files, landing);
    Dataset<Row> sent = spark.read().parquet(SparkTables.locations(files));
    StructField[] fields = sent.schema().fields();
    SourceColumns columns =
        SourceColumns.of(
            source.whole(), Arrays.stream(fields).map(StructField::name).toList(), contract);
    sent.selectExpr("*", "_metadata.file_name AS _file", "_metadata.row_index AS _index")
        .createOrReplaceTempView("sent");
    UDF1<String, String> composed = CellText::composed;
    spark.udf().register("composed", composed, DataTypes.StringType);
    Dataset<Row> raw = spark.sql(rowsSql(columns, fields));
    RawTable table =
        new RawTable(rows, 0, RawTable.NUMBERED, false, Optional.empty(), columns.unknownFields());
    return new SparkSource(raw, table, ticks(raw));
  }

  /** Makes view {@code files} with the rows before each; returns the rows of all. */
  private long viewFiles(List<Path> files, LandingSession landing) {
    Map<String, Long> rowsBefore = new HashMap<>();
    long rows = 0;
    for (Path file : files) {
      rowsBefore.put(file.getFileName().toString(), rows);
      rows += count(file, landing);
    }
    List<Row> names =
        rowsBefore.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    StructType schema =
        new StructType().add("name", DataTypes.StringType).add("rows_before", DataTypes.LongType);
    spark.createDataFrame(names, schema).createOrReplaceTempView("files");
    return rows;
  }

  private static long count(Path file, LandingSession landing) {
    try {
      return landing.db().number("SELECT num_rows FROM parquet_file_metadata(?)", file.toString());
    } catch (KpiException e) {
      KpiException refusal =
          SourceFile.refused(
              file,
              new Bilingual(
                  "tệp Parquet bị hỏng hoặc bị cắt cụt",
                  "the Parquet file is damaged or cut short"),
              new Bilingual("Hãy xuất lại tệp và gửi lại", "Write and send it again"));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private String rowsSql(SourceColumns columns, StructField[] fields) {
    List<Column> all = contract.columns();
    StringBuilder select = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      int place = columns.places().get(i);
      String text = place < 0 ? "CAST(NULL AS STRING)" : text(fields[place]);
      select.append(", %s AS \"%s\"".formatted(text, all.get(i).name()));
    }
    return """
        SELECT f.rows_before + s._index + 1 AS _row_number, f.rows_before + s._index + 1 AS _line%s
        FROM sent s JOIN files f ON f.name = s._file"""
        .formatted(select);
  }

  private static String text(StructField field) {
    String value = "s.\"" + field.name().replace("\"", "\"\"") + "\"";
    String type = field.dataType().typeName();
    if (type.equals("array")) {
      return "nullif(array_join(%s, ';'), '')".formatted(value);
    }
    String exact =
        switch (type) {
          case "double", "float" ->
              "CASE WHEN %1$s = try_cast(%1$s AS DECIMAL(38,0)) THEN CAST(try_cast(%1$s AS DECIMAL(38,0)) AS STRING) ELSE CAST(%1$s AS STRING) END"
                  .formatted(value);
          case "timestamp", "timestamp_ntz" -> "CAST(CAST(%s AS DATE) AS STRING)".formatted(value);
          default -> "CAST(%s AS STRING)".formatted(value);
        };
    return "composed(%s)".formatted(exact);
  }

  /** Boolean columns of which every filled cell is a tick. */
  private Set<String> ticks(Dataset<Row> raw) {
    List<String> flags =
        contract.columns().stream()
            .filter(column -> column.type() == ColumnType.BOOLEAN)
            .map(Column::name)
            .toList();
    Set<String> ticks = new HashSet<>();
    if (flags.isEmpty()) {
      return ticks;
    }
    raw.createOrReplaceTempView("raw");
    Row only =
        spark
            .sql(
                "SELECT %s FROM raw"
                    .formatted(
                        flags.stream()
                            .map("coalesce(bool_and(lower(\"%s\") = 'x'), FALSE)"::formatted)
                            .collect(joining(", "))))
            .head();
    for (int i = 0; i < flags.size(); i++) {
      if (only.getBoolean(i)) {
        ticks.add(flags.get(i));
      }
    }
    return ticks;
  }
}
