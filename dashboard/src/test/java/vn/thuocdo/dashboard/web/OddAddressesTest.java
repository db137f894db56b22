package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.dashboard.SampleHome;

/** Addresses that somebody mistyped or kept too long. */
class OddAddressesTest {
  @AutoClose private static final Site SITE = Site.ofSample();

  @ParameterizedTest
  @CsvSource({
    "/units/99999, 404",
    "/units/27316/khu-pho-999, 404",
    "/indicators/smartphone_coverage?unit=99999, 404",
    "/plans/hcmc-kh31-2026?unit=99999, 404",
    "/plans/hcmc-kh31-2026?unit=25195, 400",
    "/chat-luong?month=2026-Q3, 400",
    "/nhiem-vu?plan=none, 404",
    "/trinh-chieu?period=soon, 400",
    "/indicators/smartphone_coverage?map=globe, 200"
  })
  void whatIsWrongIsSaidAndLeadsOn(String address, int status) {
    HttpResponse<String> answer = SITE.get(address);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<html", "href=\"/\"").doesNotContain("Cannot ");
  }

  @Test
  void everyKindOfFormulaHasItsSentence() {
    Set<String> kinds = new HashSet<>();
    SampleHome.catalogue().indicators().values().stream()
        .filter(indicator -> kinds.add(indicator.formula().kind()))
        .forEach(
            indicator ->
                assertThat(SITE.get("/indicators/" + indicator.id()).statusCode())
                    .as(indicator.id())
                    .isEqualTo(200));
    assertThat(kinds).contains("ratio", "reported", "milestone", "composite");
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
    HttpResponse<String> answer = SITE.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).contains("chưa có số liệu");
    assertThat(answer.body()).doesNotContain("c-value n\" data-value=\"0\"");
  }
}
