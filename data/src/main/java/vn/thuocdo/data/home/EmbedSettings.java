package vn.thuocdo.data.home;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Which sites may show tiles in a frame, as set in {@code kpi.properties}.
 *
 * @param sites {@code embed.sites}: addresses such as {@code https://intranet.example.vn}, divided
 *     by spaces; none unless set
 */
public record EmbedSettings(List<String> sites) {
  private static final String SITE = "https://[A-Za-z0-9.-]+(:\\d+)?";

  /** A browser on this machine itself may also be tried out in the clear. */
  private static final String LOCAL = "http://(localhost|127\\.0\\.0\\.1)(:\\d+)?";

  public EmbedSettings {
    sites = List.copyOf(sites);
  }

  /** The settings of a home; NOT_ALLOWED when one is not an address of a site. */
  public static EmbedSettings of(Home home) {
    String text = HomeSettings.properties(home).getProperty("embed.sites", "").strip();
    List<String> sites =
        text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s+", -1)).toList();
    sites.stream()
        .filter(site -> !site.matches(SITE) && !site.matches(LOCAL))
        .findFirst()
        .ifPresent(
            site -> {
              throw new KpiException(
                  ErrorCode.NOT_ALLOWED,
                  "Cannot use setting 'embed.sites=%s': it is not the address of a site, such as https://intranet.example.vn. Correct kpi.properties in the home."
                      .formatted(site));
            });
    return new EmbedSettings(sites);
  }

  /** As a browser is told: {@code frame-ancestors} of a content security policy. */
  public String ancestors() {
    return sites.isEmpty() ? "'none'" : String.join(" ", sites);
  }
}
