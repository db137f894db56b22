package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;

/** Options of commands that Spark can do. */
@Command
final class SparkOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs: local[*] (default), spark://HOST:7077, yarn ...")
  private String master;

  @Option(
      names = "--spark-conf",
      paramLabel = "FILE",
      description =
          "Settings of Spark, one 'spark.name = value' a line; they win over those in the home's kpi.properties.")
  private Path file;

  SparkSettings settings(Home home) {
    return SparkSettings.of(home, Optional.ofNullable(file), Optional.ofNullable(master));
  }
}
