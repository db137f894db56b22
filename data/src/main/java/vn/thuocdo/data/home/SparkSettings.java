package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Where Spark runs, and how, in Spark's own words.
 *
 * @param master {@code local[*]}, {@code spark://host:7077}, {@code yarn} ...
 * @param properties settings whose names begin with {@code spark.}; they win over ours
 */
public record SparkSettings(String master, SortedMap<String, String> properties) {
  private static final String MASTER = "spark.master";
  private static final String ALL_CORES = "local[*]";

  public SparkSettings {
    properties = new TreeMap<>(properties);
  }

  /** Without further settings. */
  public static SparkSettings at(String master) {
    return new SparkSettings(master, new TreeMap<>());
  }

  /**
   * The {@code spark.} settings of the home's {@code kpi.properties}, over them those of {@code
   * file}, over them {@code master}. WRONG_USAGE when the file cannot be read or holds other
   * settings.
   */
  public static SparkSettings of(Home home, Optional<Path> file, Optional<String> master) {
    SortedMap<String, String> settings = new TreeMap<>();
    HomeSettings.properties(home)
        .forEach((name, value) -> put(settings, name.toString(), value.toString()));
    file.ifPresent(
        f ->
            read(f)
                .forEach(
                    (name, value) -> {
                      if (!put(settings, name.toString(), value.toString())) {
                        throw refused(
                            f, "setting '%s' does not begin with 'spark.'".formatted(name), null);
                      }
                    }));
    String named = settings.remove(MASTER);
    return new SparkSettings(master.orElse(named == null ? ALL_CORES : named), settings);
  }

  private static boolean put(SortedMap<String, String> settings, String name, String value) {
    if (!name.startsWith("spark.")) {
      return false;
    }
    settings.put(name, value.strip());
    return true;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(text);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw refused(file, "it cannot be read (%s)".formatted(e.getClass().getSimpleName()), e);
    }
  }

  private static KpiException refused(Path file, String why, Throwable cause) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot use Spark settings '%s': %s. Write one 'spark.name = value' a line."
            .formatted(file, why),
        cause);
  }
}
