package vn.thuocdo.ingest.spark;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuocdo.ingest.source.RawTable;

/**
 * An extract as rows of text.
 *
 * @param rows {@code _row_number}, {@code _line} and the columns of the contract
 * @param tickColumns boolean columns in which an empty cell means no
 */
record SparkSource(Dataset<Row> rows, RawTable table, Set<String> tickColumns) {
  SparkSource {
    tickColumns = Set.copyOf(tickColumns);
  }
}
