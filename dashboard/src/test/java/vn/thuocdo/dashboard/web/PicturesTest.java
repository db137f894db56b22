package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;

/** Every chart can be taken away as a picture that stands alone. */
class PicturesTest {
  private static final String CHARTS = "/indicators/vneid_any_coverage/charts/";
  private static final Period OCTOBER = Period.parse("2026-10");
  @AutoClose private static final Site SITE = Site.ofSample();

  @ParameterizedTest
  @ValueSource(strings = {"trend", "ranking", "map"})
  void aPictureHasTitleSourceAndColoursOfItsOwn(String chart) throws Exception {
    HttpResponse<String> answer = SITE.get(CHARTS + chart + ".svg?period=2026-10&theme=dark");
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("svg");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("'sha256-")
        .doesNotContain("unsafe");
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
        .containsAnyOf("tháng 10/2026", "đạt đích", "Cần hỗ trợ nhất");
    assertThat(answer.body())
        .contains("VNeID")
        .contains("Tháng 10/2026")
        .contains("Nguồn: Thước Đo")
        .contains("#1a2125");
    assertThat(answer.body()).doesNotContain("var(--");
  }

  @Test
  void thePointsOfTheRankingTellEveryWardsFigure() {
    String picture = SITE.get(CHARTS + "ranking.svg?period=2026-10").body();

    SITE.answers()
        .values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER))
        .forEach(
            ward ->
                ward.measurement()
                    .value()
                    .ifPresent(
                        value ->
                            assertThat(picture)
                                .contains(
                                    ward.place().name()
                                        + ": "
                                        + Wording.in(Texts.VIETNAMESE)
                                            .numbers()
                                            .figure(Measure.PERCENT, value))));
  }

  @Test
  void theTimelineOfTasksIsAPicture() {
    String picture = SITE.get("/nhiem-vu/timeline.svg?plan=hcmc-kh31-2026&day=2026-11-02").body();
    String page = SITE.get("/nhiem-vu?plan=hcmc-kh31-2026&day=2026-11-02").body();

    assertThat(picture).contains("class=\"timeline\"").doesNotContain("var(--");
    String widest =
        page.substring(page.indexOf("class=\"wide\""), page.indexOf("class=\"middle\""));
    assertThat(picture.split("class=\"mark ", -1))
        .hasSameSizeAs(widest.split("class=\"mark ", -1))
        .hasSizeGreaterThan(10);
  }

  @Test
  void anUnknownChartIsNamedWithTheKnownOnes() {
    HttpResponse<String> answer = SITE.get(CHARTS + "pie.svg");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("pie.svg").contains("trend.svg, ranking.svg, map.svg");
    assertThat(SITE.get(CHARTS + "trend.svg?theme=pink").statusCode()).isEqualTo(400);
  }
}
