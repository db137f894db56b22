package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * What the administrator has set in the home's file {@code kpi.properties}.
 *
 * @param keepsPersonalText {@code personal-text = keep} (default) or {@code none}: whether names,
 *     phones and addresses are kept, sealed, or not at all
 * @param personalTextDays {@code personal-text-days = 0}: for how many days after it was sent
 *     personal text is kept; 0: until it is erased
 * @param fewestShown {@code fewest-shown = 5}: figures of provinces and wards about fewer people
 *     are withheld
 * @param fewestShownBelow {@code fewest-shown-below = 10}: the same below the ward
 * @param memoryMegabytes {@code memory-megabytes = 4096}: most memory that computing takes beside
 *     the JVM; what does not fit is written to the home's {@code tmp}
 */
public record HomeSettings(
    boolean keepsPersonalText,
    long personalTextDays,
    long fewestShown,
    long fewestShownBelow,
    long memoryMegabytes) {
  private static final long LEAST_MEGABYTES = 128;
  private static final String USUAL_FEWEST = "5";
  private static final String USUAL_FEWEST_BELOW = "10";
  private static final String USUAL_MEGABYTES = "4096";

  /** Reads the settings of {@code home}; NOT_ALLOWED when one is not understood. */
  public static HomeSettings of(Home home) {
    Properties properties = properties(home);
    String personal = properties.getProperty("personal-text", "keep").strip();
    if (!personal.equals("keep") && !personal.equals("none")) {
      throw refused("setting", "personal-text=" + personal, "it is neither 'keep' nor 'none'");
    }
    long fewest = number(properties, "fewest-shown", USUAL_FEWEST);
    long below = number(properties, "fewest-shown-below", USUAL_FEWEST_BELOW);
    if (fewest < 1 || below < fewest) {
      throw refused(
          "setting",
          "fewest-shown-below=" + below,
          "both numbers must be at least 1, and this one not below fewest-shown");
    }
    long memory = number(properties, "memory-megabytes", USUAL_MEGABYTES);
    if (memory < LEAST_MEGABYTES) {
      throw refused("setting", "memory-megabytes=" + memory, "it must be at least 128");
    }
    long days = number(properties, "personal-text-days", "0");
    return new HomeSettings(personal.equals("keep"), days, fewest, below, memory);
  }

  private static long number(Properties properties, String name, String usual) {
    String text = properties.getProperty(name, usual).strip();
    if (!text.matches("\\d{1,6}")) {
      throw refused("setting", name + "=" + text, "it is not a whole number");
    }
    return Long.parseLong(text);
  }

  /** Everything that {@code kpi.properties} says; nothing when there is no such file. */
  public static Properties properties(Home home) {
    Path file = home.root().resolve("kpi.properties");
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(text);
      } catch (IOException e) {
        throw refused("file", file.getFileName().toString(), e.getMessage());
      }
    }
    return properties;
  }

  /** A setting that is there and not blank. */
  public static Optional<String> text(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A secret from an environment variable, else from a file in the home's secrets. */
  public static Optional<String> secret(Home home, String variable, String file) {
    String named = System.getenv(variable);
    if (named != null) {
      return Optional.of(named);
    }
    Path path = home.secrets().resolve(file);
    try {
      return Files.exists(path)
          ? Optional.of(Files.readString(path, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw refused("file", "secrets/" + file, e.getMessage());
    }
  }

  private static KpiException refused(String what, String value, String why) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot use %s '%s': %s. Correct kpi.properties in the home.".formatted(what, value, why));
  }
}
