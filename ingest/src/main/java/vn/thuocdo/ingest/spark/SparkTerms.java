package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.spark.SparkTables;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.engine.LandingTerms;

/** What rows are held against, as views {@code units} and {@code parents}. */
final class SparkTerms {
  private SparkTerms() {}

  /** The wards of the session. */
  static void viewUnits(SparkSession spark, LandingSession landing) {
    List<Row> units =
        landing
            .db()
            .query(
                "SELECT code, province, valid_from FROM units",
                row -> RowFactory.create(row.getString(1), row.getString(2), row.getDate(3)));
    StructType schema =
        new StructType()
            .add("code", DataTypes.StringType)
            .add("province", DataTypes.StringType)
            .add("valid_from", DataTypes.DateType);
    spark.createDataFrame(units, schema).createOrReplaceTempView("units");
  }

  /** The newest row of every parent. */
  static void viewParents(
      SparkSession spark, SparkTables tables, LandingTerms terms, DatasetContract parent) {
    DatasetContract.Parent link = terms.contract().parent().orElseThrow();
    tables.view("landed_parents", terms.acceptedFiles(parent), DatasetTables.layout(parent));
    spark
        .sql(
            "SELECT \"%1$s\" AS _parent_key, %2$s FROM landed_parents GROUP BY \"%1$s\""
                .formatted(
                    link.column(),
                    link.brings().stream()
                        .map(
                            "max_by(\"%1$s\", struct(_event_date, _landed_seq, _row_number)) AS \"%1$s\""
                                ::formatted)
                        .collect(joining(", "))))
        .createOrReplaceTempView("parents");
  }
}
