package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.cli.Console;
import vn.thuocdo.dashboard.cli.Kpi;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;

/**
 * Three files of payments for September land and are judged: ten rows of which two are refused,
 * then a duplicate with two news, then another ward's rows ten days late.
 */
class QualityJourneyTest {
  private static final String HEADER =
      "provider_id,ward_code,month,service,customers,customers_with_account,customers_cashless,payments,payments_cashless,amount_vnd,amount_cashless_vnd\n";

  @TempDir static Path folder;
  private static Home home;
  private static Site site;

  @BeforeAll
  static void land() throws IOException {
    home = Home.open(folder.resolve("home"));
    Files.writeString(
        home.root().resolve("kpi.properties"), "fewest-shown = 1\nfewest-shown-below = 1\n");
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home)) {
      StringBuilder first = new StringBuilder(HEADER);
      for (int i = 1; i <= 7; i++) {
        first.append("P%d,27316,2026-09,water,10,8,6,10,6,100,60\n".formatted(i));
      }
      first.append("P8,27316,2026-09,water,10,8,6,10,6,,\n");
      first.append("P9,27316,2026-09,gas,10,8,6,10,6,100,60\n");
      first.append("P10,27316,2026-09,water,10,18,6,10,6,100,60\n");
      land(lake, ledger, "first.csv", first.toString(), "2026-10-05T02:00:00Z");
      String second =
          """
          P1,27316,2026-09,water,10,8,6,10,6,100,60
          P11,27316,2026-09,water,10,8,6,10,6,100,60
          P12,27316,2026-09,water,10,8,6,10,6,100,60
          """;
      land(lake, ledger, "second.csv", HEADER + second, "2026-10-06T02:00:00Z");
      String late =
          """
          P1,26732,2026-09,water,10,8,6,10,6,100,60
          P2,26732,2026-09,water,10,8,6,10,6,100,60
          """;
      land(lake, ledger, "late.csv", HEADER + late, "2026-10-20T02:00:00Z");
      try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
        new Quality(SampleHome.catalogue(), lake, ledger, at("2026-11-02T02:00:00Z")).run(db);
      }
    }
    site = Site.of(home);
  }

  private static void land(Lake lake, Ledger ledger, String name, String rows, String when)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), rows);
    try (Landing landing = new Landing(SampleHome.catalogue(), lake, ledger, at(when))) {
      landing.land("service_payments", file, LandingOptions.by("test"));
    }
  }

  private static Clock at(String when) {
    return Clock.fixed(Instant.parse(when), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static String kpi(int exit, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home.root().toString();
    assertThat(Kpi.run(new Console(print, print), all))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(exit);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theCommandPrintsTheMeasuresOfAWard() {
    assertThat(kpi(0, "quality", "--quiet", "--unit", "27316", "--month", "2026-09"))
        .isEqualTo(
            """
            dataset,measure,unit_code,unit_level,unit_name,month,numerator,denominator,value,suppressed
            service_payments,clean,27316,ward,Phường An Đông,2026-09,10,11,0.9090909090909091,false
            service_payments,complete,27316,ward,Phường An Đông,2026-09,68,70,0.9714285714285714,false
            service_payments,consistent,27316,ward,Phường An Đông,2026-09,12,13,0.9230769230769231,false
            service_payments,fresh,27316,ward,Phường An Đông,2026-09,11,11,1,false
            service_payments,valid,27316,ward,Phường An Đông,2026-09,11,13,0.8461538461538462,false
            """);
    assertThat(kpi(0, "quality", "--quiet", "--unit", "79", "--month", "all", "--measure", "fresh"))
        .contains("service_payments,fresh,79,province,Thành phố Hồ Chí Minh,all,11,13,");
    assertThat(kpi(5, "quality", "--quiet", "--measure", "shared"))
        .doesNotContain("service_payments");
  }

  @Test
  void theLateWardReportedButNotOnTime() {
    assertThat(kpi(0, "quality", "--quiet", "--reporting", "--unit", "26732", "--month", "2026-09"))
        .endsWith(",2026-09,1,1,0,2026-10-10,false\n");
    assertThat(kpi(0, "quality", "--quiet", "--reporting", "--unit", "79", "--month", "2026-09"))
        .endsWith(",2026-09,168,2,1,2026-10-10,false\n");
  }

  @Test
  void theApiSaysTheSameAndKnowsWhenNothingChanged() throws IOException {
    String address = "/api/v1/quality?dataset=service_payments&unit=27316&month=2026-09";
    HttpResponse<String> response = site.get(address + "&measure=valid");
    JsonNode items = new ObjectMapper().readTree(response.body()).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("numerator").asLong()).isEqualTo(11);
    assertThat(items.path(0).path("denominator").asLong()).isEqualTo(13);
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(site.get(address + "&measure=valid", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(site.get(address + "&format=csv").body())
        .isEqualTo(kpi(0, "quality", "--quiet", "--unit", "27316", "--month", "2026-09"));
    assertThat(site.get("/api/v1/quality/reporting?unit=79&month=2026-09&format=csv").body())
        .endsWith(",2026-09,168,2,1,2026-10-10,false\n");
    assertThat(site.get("/api/v1/quality/agreements?format=csv").body())
        .startsWith("agreement,unit_code");
    assertThat(site.get("/api/v1/quality?measure=vald").statusCode()).isEqualTo(404);
  }

  @Test
  void thePageSaysItInWordsInBothLanguages() {
    String page = site.get("/chat-luong?month=2026-09").body();
    assertThat(page)
        .contains("Chất lượng dữ liệu", "Thanh toán dịch vụ thiết yếu", "86,7\u00a0%", "2 / 263")
        .doesNotContain("<style", "style=\"");
    assertThat(site.get("/chat-luong?month=2026-09&dataset=service_payments").body())
        .containsSubsequence("mười đơn vị thấp nhất", "Phường An Đông", "84,6\u00a0%", "11 / 13");
    assertThat(site.get("/chat-luong?month=2026-09&lang=en").body())
        .contains("Data quality", "Payments for essential services");
  }
}
