package vn.thuocdo.data.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableLayout;

/** Tables of the lake and of a scratch folder as Spark sees them. */
public final class SparkTables {
  private static final Logger LOG = LoggerFactory.getLogger(SparkTables.class);

  private final SparkSession spark;
  private final Path scratch;

  public SparkTables(SparkSession spark, Path scratch) {
    this.spark = spark;
    this.scratch = scratch;
  }

  private static String location(Path path) {
    return "file:" + path.toAbsolutePath();
  }

  /** The columns of a layout in Spark's types. */
  public static StructType schema(TableLayout layout) {
    StructType schema = new StructType();
    for (var column : layout.columns()) {
      schema = schema.add(column.name(), type(column.type()));
    }
    return schema;
  }

  private static DataType type(LakeType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case LONG -> DataTypes.LongType;
      case DATE -> DataTypes.DateType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DECIMAL -> DataTypes.createDecimalType(28, 6);
      case BYTES -> DataTypes.BinaryType;
    };
  }

  /** Makes view {@code name} over the rows of files of the lake; without files it has none. */
  public void view(String name, List<Path> files, TableLayout layout) {
    StructType schema = schema(layout);
    Dataset<Row> rows =
        files.isEmpty()
            ? spark.createDataFrame(List.of(), schema)
            : spark.read().schema(schema).parquet(locations(files));
    rows.createOrReplaceTempView(name);
  }

  /** What Spark's readers take. */
  public static String[] locations(List<Path> files) {
    return files.stream().map(SparkTables::location).toArray(String[]::new);
  }

  /** Makes view {@code name} over the result of {@code sql}. */
  public void view(String name, String sql) {
    spark.sql(sql).createOrReplaceTempView(name);
  }

  /** Works out {@code sql} once and makes view {@code name} over the result. */
  public List<Path> materialise(String name, String sql) {
    Path folder = scratch.resolve(name);
    long start = System.nanoTime();
    spark.sql(sql).write().parquet(location(folder));
    LOG.debug("{} ms: {}: {}", Duration.ofNanos(System.nanoTime() - start).toMillis(), name, sql);
    spark.read().parquet(location(folder)).createOrReplaceTempView(name);
    return parts(folder);
  }

  /** True when a view that was worked out holds no row. */
  public boolean isEmpty(String name) {
    return spark.table(name).isEmpty();
  }

  /** Writes the rows of {@code sql} as files of {@code table}. */
  public List<Path> write(String sql, LakeTable table, String stem) {
    Path folder = scratch.resolve(table.id().name());
    Map<String, Integer> ids = table.fieldIdsByName();
    Dataset<Row> rows = spark.sql(sql);
    Column[] columns =
        Stream.of(rows.columns())
            .map(name -> functions.col("`" + name + "`").as(name, fieldId(ids.get(name))))
            .toArray(Column[]::new);
    rows.select(columns).write().parquet(location(folder));
    List<Path> files = new ArrayList<>();
    for (Path part : parts(folder)) {
      files.add(move(part, table.newFile(stem)));
    }
    Scratch.delete(folder);
    return files;
  }

  private static Metadata fieldId(int id) {
    return new MetadataBuilder().putLong("parquet.field.id", id).build();
  }

  private static Path move(Path part, Path file) {
    try {
      return Files.move(part, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> parts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
