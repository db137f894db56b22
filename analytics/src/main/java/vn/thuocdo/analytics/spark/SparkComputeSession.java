package vn.thuocdo.analytics.spark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.SqlRow;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.spark.SparkJobs;
import vn.thuocdo.data.spark.SparkStart;
import vn.thuocdo.data.spark.SparkTables;

/**
 * Computing by Apache Spark: on all cores, or on a cluster whose workers see the home under the
 * same path. What is worked out once is kept as Parquet in the home's scratch space, so that plans
 * stay short and a lost worker costs no figures.
 */
public final class SparkComputeSession implements ComputeSession {
  private static final Logger LOG = LoggerFactory.getLogger(SparkComputeSession.class);

  private final Scratch scratch;
  private final SparkSession spark;
  private final SparkTables tables;
  private final Map<String, ScratchTable> shown = new HashMap<>();
  private int made;

  /** Starts Spark, or joins the one of this process. */
  public SparkComputeSession(SparkSettings settings, Home home) {
    this.scratch = Scratch.open(home, "compute");
    try {
      this.spark = SparkStart.start(settings, scratch.folder()).newSession();
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
    this.tables = new SparkTables(spark, scratch.folder());
  }

  @Override
  public String engine() {
    return "spark";
  }

  @Override
  public void view(String name, List<Path> files, TableLayout layout) {
    run(name, () -> tables.view(name, files, layout));
  }

  @Override
  public void view(String name, String select) {
    run(select, () -> tables.view(name, select));
  }

  @Override
  public void table(String name, TableLayout layout, List<List<Object>> rows) {
    List<Row> given = rows.stream().map(row -> RowFactory.create(row.toArray())).toList();
    run(
        name,
        () ->
            show(
                name,
                new ScratchTable(
                    spark.createDataFrame(given, SparkTables.schema(layout)), folder(name))));
  }

  @Override
  public void materialise(String name, String select) {
    run(
        select,
        () -> {
          Dataset<Row> rows = spark.sql(select);
          ScratchTable table = ScratchTable.like(rows, folder(name));
          table.append(rows);
          show(name, table);
        });
  }

  private Path folder(String name) {
    return scratch.folder().resolve("%s-%d".formatted(name, made++));
  }

  private void show(String name, ScratchTable table) {
    table.rows().createOrReplaceTempView(name);
    ScratchTable before = shown.put(name, table);
    if (before != null && !before.equals(table)) {
      before.delete();
    }
  }

  @Override
  public void append(String name, List<String> selects) {
    if (!selects.isEmpty()) {
      String all = String.join("\nUNION ALL\n", selects);
      run(
          all,
          () -> {
            ScratchTable table = shown.get(name);
            table.append(spark.sql(all).coalesce(spark.sparkContext().defaultParallelism()));
            show(name, table);
          });
    }
  }

  @Override
  public <T> List<T> query(String select, Function<SqlRow, T> reader) {
    return SparkJobs.run(
        () ->
            spark.sql(select).collectAsList().stream()
                .map(row -> reader.apply(new ReadRow(row)))
                .toList());
  }

  @Override
  public List<Path> write(String select, LakeTable table, String stem) {
    return SparkJobs.run(() -> tables.write(select, table, stem));
  }

  private static void run(String sql, Runnable work) {
    long start = System.nanoTime();
    SparkJobs.run(
        () -> {
          work.run();
          return true;
        });
    LOG.debug("{} ms: {}", Duration.ofNanos(System.nanoTime() - start).toMillis(), sql);
  }

  /** Ends Spark. */
  @Override
  public void close() {
    spark.stop();
    scratch.close();
  }
}
