package vn.thuocdo.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;

/** Spark computes what DuckDB computes, to the last digit. */
@Order(Integer.MAX_VALUE - 1)
class TwoEnginesTest {
  /** Without compiling code for every small statement, which takes most of the time. */
  private static final SortedMap<String, String> INTERPRETED =
      new TreeMap<>(
          Map.of(
              "spark.sql.shuffle.partitions", "2",
              "spark.sql.codegen.wholeStage", "false",
              "spark.sql.codegen.factoryMode", "NO_CODEGEN"));

  @TempDir static Path folder;
  private static ComputeSession spark;

  @BeforeAll
  static void startSpark() {
    Home home = Home.open(folder.resolve("spark"));
    spark = ComputeEngine.SPARK.open(home, new SparkSettings("local[2]", INTERPRETED));
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @Test
  void everyExampleOfTheCatalogueGivesTheSameRows() {
    try (ExampleLake lake = new ExampleLake(folder.resolve("examples"))) {
      lake.land(indicator -> true);
      List<String> expected;
      ComputeReport byDuckDb;
      try (ComputeSession duckDb = ComputeEngine.duckDb(lake.home())) {
        byDuckDb = lake.compute(duckDb);
        expected = lake.values();
      }
      assertThat(byDuckDb.failures()).isEmpty();
      ComputeReport bySpark = lake.compute(spark);
      assertThat(bySpark.failures()).isEmpty();
      assertThat(lake.values()).isEqualTo(expected);
      assertThat(bySpark.engine()).isEqualTo("spark");
      assertThat(bySpark.valuesWritten()).isEqualTo(expected.size()).isGreaterThan(1_000);
      assertThat(bySpark.indicators())
          .isEqualTo(byDuckDb.indicators())
          .isGreaterThanOrEqualTo(
              (int)
                  ExampleLake.CATALOGUE.indicators().values().stream()
                      .filter(indicator -> !indicator.examples().isEmpty())
                      .count());
    }
  }
}
