package vn.thuocdo.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.SparkSettings;

/** Computing on a real standalone cluster: a master, two workers and their executors. */
@Order(Integer.MAX_VALUE)
class StandaloneClusterTest {
  private static final Set<String> RELATIONS = Set.of("survey_visits");

  @TempDir Path folder;

  @Test
  void twoWorkersComputeWhatDuckDbComputes() throws IOException {
    try (ExampleLake lake = new ExampleLake(folder.resolve("home"));
        StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("cluster"), 2)) {
      lake.land(
          indicator -> indicator.formula().relation().filter(RELATIONS::contains).isPresent());
      List<String> expected;
      try (ComputeSession duckDb = ComputeEngine.duckDb(lake.home())) {
        assertThat(lake.compute(duckDb).failures()).isEmpty();
        expected = lake.values();
      }
      ComputeReport report;
      try (ComputeSession spark = ComputeEngine.SPARK.open(lake.home(), settings(cluster.url()))) {
        report = lake.compute(spark);
      }
      assertThat(report.failures()).isEmpty();
      assertThat(lake.values()).isEqualTo(expected).hasSizeGreaterThan(20);
      assertThat(executors(cluster.work(1))).isEqualTo(1);
      assertThat(executors(cluster.work(2))).isEqualTo(1);
    }
  }

  private static SparkSettings settings(String master) {
    return new SparkSettings(
        master,
        new TreeMap<>(
            Map.of(
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.executor.memory", "512m",
                "spark.sql.shuffle.partitions", "2")));
  }

  /** Folders {@code app-*}/0, 1 ..., one an executor. */
  private static long executors(Path work) throws IOException {
    try (var folders = Files.find(work, 2, (path, file) -> file.isDirectory())) {
      return folders.filter(path -> work.relativize(path).getNameCount() == 2).count();
    }
  }

  @Test
  void unreachableMasterIsToldAtOnceAndLeavesTheValuesAlone() {
    try (ExampleLake lake = new ExampleLake(folder.resolve("home"))) {
      Instant start = Instant.now();
      assertThatThrownBy(
              () ->
                  ComputeEngine.SPARK.open(
                      lake.home(), SparkSettings.at("spark://127.0.0.1:1,nonsense")))
          .isInstanceOf(KpiException.class)
          .hasMessageStartingWith(
              "Cannot reach Spark master 'spark://127.0.0.1:1,nonsense': ConnectException: ")
          .hasMessageContaining("'nonsense' is not HOST:PORT")
          .hasMessageEndingWith("Start it, or name another with --master.");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
      assertThat(lake.values()).isEmpty();
    }
  }
}
