package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * What the administrator has set in the home's file {@code kpi.properties}.
 *
 * @param keepsPersonalText {@code personal-text = keep} (default) or {@code none}: whether names,
 *     phones and addresses are kept, sealed, or not at all
 */
public record HomeSettings(boolean keepsPersonalText) {
  /** Reads the settings of {@code home}; NOT_ALLOWED when one is not understood. */
  public static HomeSettings of(Home home) {
    Properties properties = properties(home);
    String personal = properties.getProperty("personal-text", "keep").strip();
    if (!personal.equals("keep") && !personal.equals("none")) {
      throw refused("setting", "personal-text=" + personal, "it is neither 'keep' nor 'none'");
    }
    return new HomeSettings(personal.equals("keep"));
  }

  /** The settings as they stand in the file; none when there is no file. */
  static Properties properties(Home home) {
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

  private static KpiException refused(String what, String value, String why) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot use %s '%s': %s. Correct kpi.properties in the home.".formatted(what, value, why));
  }
}
