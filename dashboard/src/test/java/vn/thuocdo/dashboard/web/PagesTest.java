package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;

class PagesTest {
  @AutoClose private static final Site SITE = Site.ofSample();

  @ParameterizedTest
  @CsvSource({
    "/plans/hcmc-kh31-2026, Tháng 10/2026, October 2026",
    "/plans/dongnai-dean06-2026-2030, Tháng 10/2026, October 2026",
    "/plans/hcmc-kh31-2026?unit=27316&period=2026-Q3, quý III/2026, Q3 2026",
    "/indicators/smartphone_coverage, tháng 10/2026, October 2026",
    "/indicators/vneid_any_coverage?unit=27316, Phường An Đông, Phường An Đông",
    "/indicators/full_online_rate, không công bố số liệu, withheld in October 2026",
    "/indicators/smartphone_coverage?unit=27316, Theo nhóm, By group",
    "/indicators/coverage_5g, chưa có số liệu, no figures",
    "/units/79, chỉ số có số liệu, indicators with figures",
    "/units/27316, tốt hơn mức chung, better than the overall figure",
    "/units/25747, chưa có số liệu, no figures",
    "/nhiem-vu, nhiệm vụ có ngày hạn đã quá hạn, dated tasks are overdue",
    "/tim?q=con+dao, 1 kết quả, 1 result for",
    "/chat-luong, Tháng 10/2026: 4 bộ dữ liệu, October 2026: 4 datasets",
    "/chat-luong?dataset=dossiers, gửi số liệu hằng tháng, monthly reporting"
  })
  void everyPageSpeaksBothLanguages(String path, String vietnamese, String english) {
    String sign = path.contains("?") ? "&" : "?";
    HttpResponse<String> first = SITE.get(path);
    HttpResponse<String> second = SITE.get(path + sign + "lang=en");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains(vietnamese).contains("<html lang=\"vi\">");
    assertThat(second.body()).contains(english).contains("<html lang=\"en\">");
    assertThat(second.headers().firstValue("Set-Cookie")).get().asString().contains("lang=en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plans/hcmc-kh31-2026", "/units/79", "/nothing"})
  void everyPageSaysThatDataAreSynthetic(String path) {
    assertThat(SITE.get(path).body()).contains("Số liệu mô phỏng, không phải số liệu thật");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/plans/hcmc-kh31-2026", "/api/v1/plans", "/nothing", "/indicators/on_time_rate"})
  void browsersAreToldToRunNothingButOurFiles(String path) {
    HttpResponse<String> response = SITE.get(path);
    String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(policy).doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).isPresent();
    assertThat(response.body()).doesNotContain(" style=").doesNotContain(" onclick=");
  }

  @Test
  void assetsAreKeptForever() {
    Matcher asset =
        Pattern.compile("/assets/[a-z.]+-[0-9a-f]{12}[a-z.]*")
            .matcher(SITE.get("/indicators/smartphone_coverage").body());
    int seen = 0;
    while (asset.find()) {
      HttpResponse<String> response = SITE.get(asset.group());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control"))
          .get()
          .asString()
          .contains("immutable");
      seen++;
    }
    assertThat(seen).isEqualTo(8);
    assertThat(SITE.get("/assets/style.css").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesListsAndAssetsAreSentCompressedToWhoeverTakesThat() {
    Matcher style =
        Pattern.compile("/assets/style-[0-9a-f]+\\.css").matcher(SITE.get("/units/79").body());
    assertThat(style.find()).isTrue();
    String list = "/api/v1/values?indicator=smartphone_coverage";
    for (String address : List.of("/units/79", style.group(), list)) {
      HttpResponse<String> packed = SITE.get(address, "Accept-Encoding", "gzip");
      HttpResponse<String> plain = SITE.get(address, "Accept-Encoding", "identity");
      assertThat(packed.headers().firstValue("Content-Encoding")).as(address).contains("gzip");
      assertThat(plain.headers().firstValue("Content-Encoding")).as(address).isEmpty();
      assertThat(packed.body().length()).isLessThan(plain.body().length());
    }
  }

  @Test
  void aPageThatIsKnownIsNotSentAgain() {
    String tag = SITE.get("/units/79").headers().firstValue("ETag").orElseThrow();

    assertThat(SITE.get("/units/79", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(SITE.get("/units/79?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void errorsArePagesWithAHint() {
    HttpResponse<String> response = SITE.get("/plans/hcmc-kh31-2025");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Không tìm thấy trang này").contains("hcmc-kh31-2026");
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void theFirstPageIsThePlanOfTheYear() {
    assertThat(SITE.get("/").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/plans/hcmc-kh31-2026");
    assertThat(
            SITE.get("/plans?plan=dongnai-dean06-2026-2030&unit=27316")
                .headers()
                .firstValue("Location"))
        .get()
        .asString()
        .as("a unit of another province is dropped")
        .doesNotContain("27316");
  }

  @Test
  void anEmptyHomeSaysWhatToDo(@TempDir Path folder) throws IOException {
    try (Site empty = Site.of(Home.open(folder))) {
      HttpResponse<String> page = empty.get("/plans/hcmc-kh31-2026");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("./kpi ingest").contains("./kpi compute");
      assertThat(empty.get("/indicators/smartphone_coverage").body()).contains("./kpi compute");
      assertThat(empty.get("/units/27316").body()).contains("./kpi compute");
      assertThat(empty.get("/ready").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aPeriodBeforeAllFiguresSaysWhichPeriodsHaveSome() {
    assertThat(SITE.get("/plans/hcmc-kh31-2026?period=2019-01").body())
        .contains("Có số liệu từ tháng 1/2026 đến tháng")
        .doesNotContain("./kpi ingest");
  }

  @Test
  void aPortInUseIsOneClearSentence() {
    WebSettings taken = new WebSettings("127.0.0.1", SITE.port(), true);

    assertThatThrownBy(
            () ->
                WebServer.start(
                    taken, SampleHome.catalogue(), SITE.lake(), java.time.Clock.systemUTC()))
        .isInstanceOf(KpiException.class)
        .hasMessage(
            "Cannot serve on port '%d': it is in use. Choose another with --port.", SITE.port());
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(Texts.in(Texts.ENGLISH).keys()).isEqualTo(Texts.in(Texts.VIETNAMESE).keys());
  }
}
