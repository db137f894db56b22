package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.cli.Console;
import vn.thuocdo.dashboard.cli.Kpi;
import vn.thuocdo.data.unit.Unit;

/** An administrator's own outlines on the map; these are squares around the wards' points. */
class OutlinesTest {
  private static final String PAGE = "/indicators/vneid_any_coverage?unit=79&period=2026-10";
  @TempDir private static Path folder;
  private static Site site;

  @BeforeAll
  static void serve() throws IOException {
    site = Site.ofSample();
    assertThat(site.get(PAGE).body()).doesNotContain("class=\"views\"");
    Path file = folder.resolve("wards.geojson");
    Files.writeString(file, squares());
    assertThat(boundaries("import", file.toString())).isZero();
  }

  private static int boundaries(String... words) {
    List<String> all = new ArrayList<>(List.of("boundaries"));
    all.addAll(List.of(words));
    all.addAll(List.of("--home", SampleHome.home().root().toString()));
    return Kpi.run(new Console(System.out, System.err), all.toArray(String[]::new));
  }

  @AfterAll
  static void removedOutlinesAreForgotten() throws IOException {
    assertThat(boundaries("list")).isZero();
    assertThat(boundaries("remove", "79")).isZero();
    assertThat(site.get(PAGE).body()).doesNotContain("class=\"views\"");
    assertThat(boundaries("remove", "79")).isEqualTo(5);
    site.close();
  }

  private static String squares() {
    return SampleHome.catalogue().units().wards(Optional.of("79")).stream()
        .map(OutlinesTest::square)
        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
  }

  private static String square(Unit unit) {
    double west = unit.lon() - 0.002;
    double south = unit.lat() - 0.002;
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%5$.4f,%3$.4f],[%4$.4f,%3$.4f],[%4$.4f,%2$.4f],[%5$.4f,%2$.4f],[%5$.4f,%3$.4f]]]}}",
        unit.code(),
        south + 0.004,
        south,
        west + 0.004,
        west);
  }

  @Test
  void theReaderChoosesAndTheAddressHoldsTheChoice() {
    assertThat(site.get(PAGE).body()).contains("class=\"hexes\"", "&amp;map=outlines#ban-do");
    assertThat(site.get(PAGE + "&map=outlines").body())
        .contains("class=\"hexes outlines\"", "Ranh giới tham khảo");
  }

  @Test
  void everyWardKeepsItsFigureAndItsLink() {
    String tiles = site.get(PAGE).body();
    String outlines = site.get(PAGE + "&map=outlines").body();
    Matcher tile =
        Pattern.compile("data-unit=\"(\\d{5})\"( data-value=\"[^\"]+\")?><title>").matcher(tiles);
    int wards = 0;
    while (tile.find()) {
      assertThat(outlines).contains(tile.group());
      wards++;
    }
    assertThat(wards).isEqualTo(168);
  }

  /** Legend without colour: a pattern for each step; the island stands in a box of its own. */
  @Test
  void patternsStandForStepsAndTheIslandIsInset() {
    String page = site.get(PAGE + "&map=outlines").body();
    assertThat(page).contains("id=\"fill-q1\"", "id=\"fill-q5\"", "fill=\"url(#fill-q1)\"");
    assertThat(page).contains("Côn Đảo nằm xa, vẽ trong khung riêng");
    assertThat(page.split("<rect class=\"apart\"", -1)).hasSize(2);
  }
}
