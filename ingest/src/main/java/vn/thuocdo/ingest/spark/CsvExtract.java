package vn.thuocdo.ingest.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.duckdb.CheckedRows;
import vn.thuocdo.ingest.source.CsvPiece;
import vn.thuocdo.ingest.source.CsvPieces;
import vn.thuocdo.ingest.source.PieceFacts;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.SourceParts;

/**
 * Reads CSV in pieces, side by side. The first pass counts the rows of each piece, the second hands
 * them on with their numbers.
 */
final class CsvExtract {
  private final DatasetContract contract;
  private final SparkSession spark;
  private final List<CsvPiece> pieces = new ArrayList<>();
  private final Set<String> unknownFields = new LinkedHashSet<>();

  private CsvExtract(DatasetContract contract, SparkSession spark) {
    this.contract = contract;
    this.spark = spark;
  }

  /** Reads all parts; lines count on from one file to the next. */
  static SparkSource read(
      SourceParts source, DatasetContract contract, SparkSession spark, CheckedRows checked) {
    CsvExtract extract = new CsvExtract(contract, spark);
    extract.cut(source);
    return extract.read(checked);
  }

  private void cut(SourceParts source) {
    long lines = 0;
    for (SourceFile part : source.parts()) {
      CsvPieces cut = CsvPieces.cut(part, contract, lines);
      pieces.addAll(cut.pieces());
      unknownFields.addAll(cut.columns().unknownFields());
      lines += cut.lines();
    }
  }

  private SparkSource read(CheckedRows checked) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CsvFacts facts = count(context);
    checked.malformed(facts.malformed());
    checked.references(facts.references());
    JavaRDD<Row> rows =
        context
            .parallelize(facts.numbered(), Math.max(1, pieces.size()))
            .mapPartitions(CsvExtract::rows);
    return new SparkSource(
        spark.createDataFrame(rows, schema()),
        facts.table(List.copyOf(unknownFields)),
        facts.tickColumns(contract));
  }

  private CsvFacts count(JavaSparkContext context) {
    CsvFacts facts = new CsvFacts();
    if (!pieces.isEmpty()) {
      List<PieceFacts> counted =
          context.parallelize(pieces, pieces.size()).map(CsvPiece::facts).collect();
      for (int i = 0; i < counted.size(); i++) {
        facts.add(pieces.get(i), counted.get(i));
      }
    }
    return facts;
  }

  private static Iterator<Row> rows(Iterator<NumberedPiece> pieces) {
    return pieces.hasNext() ? pieces.next().rows() : List.<Row>of().iterator();
  }

  private StructType schema() {
    StructType schema =
        new StructType().add("_row_number", DataTypes.LongType).add("_line", DataTypes.LongType);
    for (Column column : contract.columns()) {
      schema = schema.add(column.name(), DataTypes.StringType);
    }
    return schema;
  }
}
