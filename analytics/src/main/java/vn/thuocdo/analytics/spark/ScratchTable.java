package vn.thuocdo.analytics.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Scratch;

/**
 * A table that lives as long as its session.
 *
 * @param given the rows it began with
 * @param folder Parquet files with those that were added; not there before the first
 */
record ScratchTable(Dataset<Row> given, Path folder) {
  /** An empty table with the columns of {@code rows}; those of no type hold text. */
  static ScratchTable like(Dataset<Row> rows, Path folder) {
    StructType schema = new StructType();
    for (StructField field : rows.schema().fields()) {
      boolean untyped = field.dataType().equals(DataTypes.NullType);
      schema = schema.add(field.name(), untyped ? DataTypes.StringType : field.dataType());
    }
    return new ScratchTable(rows.sparkSession().createDataFrame(List.of(), schema), folder);
  }

  /** All rows so far. */
  Dataset<Row> rows() {
    if (!Files.exists(folder)) {
      return given;
    }
    Dataset<Row> added = given.sparkSession().read().schema(given.schema()).parquet(location());
    return given.isEmpty() ? added : given.union(added);
  }

  /**
   * Adds rows, all or none; columns go by position. INTERNAL when a column's type does not widen to
   * the table's, for engines round differently.
   */
  void append(Dataset<Row> more) {
    StructField[] to = given.schema().fields();
    StructField[] from = more.schema().fields();
    Dataset<Row> named = more.toDF(given.columns());
    Column[] columns = new Column[to.length];
    for (int i = 0; i < to.length; i++) {
      if (!Cast.canUpCast(from[i].dataType(), to[i].dataType())) {
        throw refused(from[i], to[i]);
      }
      columns[i] = named.col("`" + to[i].name() + "`").cast(to[i].dataType()).as(to[i].name());
    }
    named.select(columns).write().mode(SaveMode.Append).parquet(location());
  }

  private static KpiException refused(StructField from, StructField to) {
    return new KpiException(
        ErrorCode.INTERNAL,
        "Cannot append column '%s': it is %s and the table's %s is %s. Cast it in the statement."
            .formatted(from.name(), from.dataType().sql(), to.name(), to.dataType().sql()));
  }

  private String location() {
    return "file:" + folder.toAbsolutePath();
  }

  /** Deletes its files. */
  void delete() {
    if (Files.exists(folder)) {
      Scratch.delete(folder);
    }
  }
}
