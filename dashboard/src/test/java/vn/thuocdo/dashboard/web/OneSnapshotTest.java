package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;

/** Ten tabs are opened again and again while figures change: no page tells of two states. */
class OneSnapshotTest {
  private static final String PAGE =
      "/indicators/household_internet_coverage?unit=27316&period=2026-01";
  private static final Pattern STATE = Pattern.compile("bản số liệu (\\d+)");
  private static final Pattern TITLE = Pattern.compile("<h1 data-value=\"([^\"]+)\"");
  private static final Pattern MONTH =
      Pattern.compile("Tháng 1/2026</th><td class=\"n\" data-value=\"([^\"]+)\"");

  @TempDir private Path folder;

  /** 20 households, of which 10 have internet, and then 20 more that all have it. */
  @Test
  void fromNoFiguresToTheFirstAndOnToTheNext() throws IOException {
    Home home = Home.open(folder.resolve("home"));
    Map<String, Set<String>> figures = new ConcurrentHashMap<>();
    try (Site site = Site.of(home)) {
      change(site, home, figures, 1, "no");
      change(site, home, figures, 21, "yes");
    }
    assertThat(figures).hasSize(3).containsKey("none");
    figures.remove("none");
    assertThat(figures.values())
        .containsExactlyInAnyOrder(Set.of("0.5 and 0.5"), Set.of("0.75 and 0.75"));
  }

  private void change(
      Site site, Home home, Map<String, Set<String>> figures, int first, String second)
      throws IOException {
    Path file = forms(first, second);
    int before = figures.size();
    CompletableFuture<Void> landing = CompletableFuture.runAsync(() -> land(site, home, file));
    for (int round = 0; round < 600 && figures.size() < Math.max(2, before + 1); round++) {
      IntStream.range(0, 10).parallel().forEach(tab -> look(site, figures));
    }
    landing.join();
  }

  private static void land(Site site, Home home, Path file) {
    try (Ledger ledger = Ledger.open(home);
        Landing landing =
            new Landing(SampleHome.catalogue(), site.lake(), ledger, Clock.systemUTC())) {
      landing.land("survey_forms", file, LandingOptions.by("test"));
    }
    SampleHome.compute(home, site.lake());
  }

  private Path forms(int first, String second) throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet\n");
    for (int i = first; i < first + 20; i++) {
      rows.append(
          "F%d,H%d,79,27316,Khu phố 1,household,S1,2026-01-10,%s%n"
              .formatted(i, i, i % 2 == 0 ? "yes" : second));
    }
    return Files.writeString(folder.resolve(first + ".csv"), rows);
  }

  /** The state at the foot is the one of the tag; title and table tell its figures. */
  private static void look(Site site, Map<String, Set<String>> figures) {
    HttpResponse<String> page = site.get(PAGE);
    String state = found(STATE, page.body());
    assertThat(page.headers().firstValue("ETag").orElseThrow()).startsWith("W/\"" + state);
    figures
        .computeIfAbsent(state, key -> ConcurrentHashMap.newKeySet())
        .add(found(TITLE, page.body()) + " and " + found(MONTH, page.body()));
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    return matcher.find() ? matcher.group(1) : "none";
  }
}
