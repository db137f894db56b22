package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;

class UnitsTest {
  private static final Period OCTOBER = Period.parse("2026-10");
  @AutoClose private static final Site SITE = Site.ofSample();
  private static final Answers ANSWERS = SITE.answers();

  /** One look-up for all indicators gives what one look-up each gives. */
  @Test
  void allTotalsAtOnceAreTheTotalsOneByOne() {
    Place ward = ANSWERS.place("27316");
    Map<String, ValueRow> own = ANSWERS.totals().of(ward, OCTOBER);
    Map<String, List<ValueRow>> wards =
        ANSWERS.totals().wardsOf("79", OCTOBER, SampleHome.catalogue().indicators().values());
    for (Indicator indicator : SampleHome.catalogue().indicators().values()) {
      assertThat(List.of(own.get(indicator.id())))
          .isEqualTo(ANSWERS.values(ValuesQuestion.of(indicator.id(), "27316", OCTOBER)));
      assertThat(wards.get(indicator.id()))
          .isEqualTo(ANSWERS.values(ValuesQuestion.wardsOf(indicator.id(), "79", OCTOBER)));
    }
  }

  @Test
  void aWardStandsBesideTheCityTheMedianAndSimilarWards() {
    String page = SITE.get("/units/27316?period=2026-10").body();

    String row = row(page, "vneid_any_coverage");
    List<BigDecimal> wards =
        ANSWERS.values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER)).stream()
            .flatMap(r -> r.measurement().value().stream())
            .sorted()
            .toList();
    assertThat(wards).hasSizeGreaterThanOrEqualTo(2);
    BigDecimal middle =
        wards.size() % 2 == 1
            ? wards.get(wards.size() / 2)
            : wards
                .get(wards.size() / 2 - 1)
                .add(wards.get(wards.size() / 2))
                .divide(BigDecimal.valueOf(2));
    assertThat(new BigDecimal(value(row, "c-median"))).isEqualByComparingTo(middle);
    assertThat(page).contains("đơn vị cùng loại (phường)", "Diện tích", "/so-sanh?unit=27316");
  }

  @Test
  void breadcrumbsLeadFromTheNeighbourhoodToItsProvince() {
    String ward = SITE.get("/units/27316?period=2026-10").body();
    Matcher link =
        Pattern.compile("href=\"(/units/27316/[^\"?]+)\\?period=2026-10\">([^<]+)</a></th>")
            .matcher(ward);
    assertThat(link.find()).isTrue();

    String page = SITE.get(link.group(1) + "?period=2026-10").body();

    assertThat(page)
        .contains("<li><a href=\"/units/79?period=2026-10\">Thành phố Hồ Chí Minh</a></li>")
        .contains("<li><a href=\"/units/27316?period=2026-10\">Phường An Đông</a></li>")
        .contains("<li aria-current=\"page\">" + link.group(2) + "</li>");
    String code = link.group(1).substring("/units/".length());
    Matcher shown =
        Pattern.compile(
                "<tr data-indicator=\"([a-z0-9_]+)\"><td.*?c-value n\" data-value=\"([^\"]+)\"")
            .matcher(page);
    int figures = 0;
    while (shown.find()) {
      assertThat(
              ANSWERS
                  .values(ValuesQuestion.of(shown.group(1), code, OCTOBER))
                  .get(0)
                  .measurement()
                  .value())
          .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(shown.group(2)));
      figures++;
    }
    assertThat(figures).isPositive();
    assertThat(SITE.get("/units/27316/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void theReportingRecordIsForThoseWhoMaySeeQuality() {
    assertThat(SITE.get("/units/27316").body()).contains("Gửi số liệu hằng tháng");
    String key = SITE.token("reporter", Role.REPORT_GENERATOR, Scope.EVERYTHING);
    assertThat(SITE.as(key, "GET", "/units/27316", "").body())
        .contains("Phường An Đông")
        .doesNotContain("Gửi số liệu hằng tháng");
  }

  private static String row(String page, String indicator) {
    String rest = page.substring(page.indexOf("<tr data-indicator=\"" + indicator + "\""));
    return rest.substring(0, rest.indexOf("</tr>"));
  }

  private static String value(String row, String column) {
    Matcher found =
        Pattern.compile("class=\"%s n\" data-value=\"([^\"]+)\"".formatted(column)).matcher(row);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
