package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.home.Home;

/** Addresses that somebody mistyped or kept too long. */
class OddAddressesTest {
  private static Site site;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/units/99999, 404",
    "/units/27316/khu-pho-999, 404",
    "/indicators/smartphone_coverage?unit=99999, 404",
    "/plans/hcmc-kh31-2026?unit=99999, 404",
    "/plans/hcmc-kh31-2026?unit=25195, 400",
    "/nhiem-vu?plan=none, 404",
    "/trinh-chieu?period=soon, 400",
    "/indicators/smartphone_coverage?map=globe, 200"
  })
  void whatIsWrongIsSaidAndLeadsOn(String address, int status) {
    HttpResponse<String> answer = site.get(address);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<html", "href=\"/\"");
  }

  /** A period that has not come yet is no error and no zero: the reason stands where figures do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/units/27316?period=2031-01",
        "/units/79?period=2031-01",
        "/indicators/smartphone_coverage?unit=79&period=2031-01",
        "/plans/hcmc-pilot-models-2023?period=2019-01",
        "/so-sanh?unit=27316&period=2031-01"
      })
  void aPeriodWithoutDataSaysSo(String address) {
    HttpResponse<String> answer = site.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).contains("chưa có số liệu");
    assertThat(answer.body()).doesNotContain("c-value n\" data-value=\"0\"");
  }

  /**
   * Ten tabs are opened again and again while figures are computed: the state a page names at its
   * foot is the state its tag was made from, never another one.
   */
  @Test
  void noPageMixesTwoStatesOfTheFigures(@TempDir Path folder) throws IOException {
    Home home = Home.open(folder);
    Set<String> states = ConcurrentHashMap.newKeySet();
    try (Site fresh = Site.of(home)) {
      CompletableFuture<Void> computing =
          CompletableFuture.runAsync(() -> SampleHome.compute(home, fresh.lake()));
      for (int round = 0; states.size() < 2 && round < 300; round++) {
        IntStream.range(0, 10).parallel().forEach(tab -> states.add(state(fresh)));
      }
      computing.join();
    }
    assertThat(states).as("before and after").hasSize(2).contains("none");
  }

  private static String state(Site site) {
    HttpResponse<String> page = site.get("/plans/hcmc-kh31-2026?period=2026-10");
    Matcher named = Pattern.compile("bản số liệu (\\d+)").matcher(page.body());
    String state = named.find() ? named.group(1) : "none";
    assertThat(page.headers().firstValue("ETag").orElseThrow()).startsWith("W/\"" + state);
    return state;
  }
}
