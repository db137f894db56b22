package vn.thuocdo.dashboard.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.chart.HexLayouts;
import vn.thuocdo.dashboard.web.live.LiveOutlines;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

/** Five wards of 100 people each, of whom 60, 70, 80, 90 and 100 have a smartphone. */
class ChartFindingsTest {
  private static final Catalogue CATALOGUE = SampleHome.catalogue();
  private static final Period JANUARY = Period.parse("2026-01");
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Place CITY = new Place("79", UnitLevel.PROVINCE, "Thành phố", "79");
  private static final Wording WORDING = Wording.in(Texts.VIETNAMESE);
  private static final List<Unit> WARDS = CATALOGUE.units().wards(Optional.of("79")).subList(0, 5);

  @Test
  void theTrendTellsFirstAndLastMonth() {
    assertThat(said(findings().trend()))
        .isEqualTo("Từ 50,0 % (tháng 1/2026) lên 80,0 % (tháng 10/2026)");
  }

  @Test
  void rankingAndMapTellTheWorstUnits() {
    assertThat(said(findings().ranking()))
        .isEqualTo(
            "Kém nhất: %s (60,0 %%); tốt nhất: %s (100,0 %%)"
                .formatted(WARDS.get(0).fullName(), WARDS.get(4).fullName()));
    assertThat(findings().map())
        .isEqualTo(
            "Cần hỗ trợ nhất: %s, %s, %s"
                .formatted(
                    WARDS.get(0).fullName(), WARDS.get(1).fullName(), WARDS.get(2).fullName()));
  }

  @Test
  void nobodyIsWorstWhereAllAreEqual() {
    IndicatorAnswers equal = answers(0);
    ChartFindings findings = new ChartFindings(equal, WORDING);

    assertThat(said(findings.ranking())).isEqualTo("Mọi đơn vị được công bố đều là 60,0 %");
    assertThat(said(findings.map())).isEqualTo("Mọi đơn vị được công bố đều là 60,0 %");
    assertThat(said(new IndicatorFinding(equal, WORDING).sentence()))
        .endsWith("; mọi đơn vị được công bố đều là 60,0 %");
  }

  @Test
  void theStripTellsHowFarApartUnitsAre() {
    assertThat(said(findings().spread()))
        .isEqualTo(
            "Nơi cao nhất và thấp nhất cách nhau 40,0 điểm %; một nửa số đơn vị từ 70,0 % đến 90,0 %");
  }

  @Test
  void theFormulaIsASentenceWithTheNumbersOfThePage() {
    assertThat(said(new FormulaSentence(answers(), WORDING).words()))
        .startsWith(
            "Người từ đủ 14 tuổi có điện thoại thông minh (400) chia cho thành viên từ đủ 14 tuổi"
                + " trong phiếu khảo sát mới nhất của hộ (500), được 80,0 %. Số chung");
  }

  @Test
  void everyChartIsAPictureOfItsOwn() {
    LiveOutlines outlines = new LiveOutlines(SampleHome.home(), CATALOGUE);
    WardMaps maps = new WardMaps(new HexLayouts(), outlines, CATALOGUE.units(), WORDING, "");
    IndicatorPictures pictures = new IndicatorPictures(answers(), maps, WORDING, "source");

    assertThat(pictures.names()).containsExactly("trend", "ranking", "map", "strip", "funnel");
    Picture strip = pictures.find("strip", "").orElseThrow();
    assertThat(strip.title()).isEqualTo(findings().spread());
    assertThat(((PictureBody.OfStrip) strip.body()).plot().dots()).hasSize(5);
    assertThat(pictures.find("funnel", "").orElseThrow().body())
        .isInstanceOf(PictureBody.OfFunnel.class);
  }

  private static ChartFindings findings() {
    return new ChartFindings(answers(), WORDING);
  }

  /** Without the spaces that do not break. */
  private static String said(String sentence) {
    return sentence.replace('\u00a0', ' ');
  }

  private static IndicatorAnswers answers() {
    return answers(10);
  }

  /**
   * @param apart people with a smartphone that each ward has more than the one before
   */
  private static IndicatorAnswers answers(int apart) {
    ValueRow city = row(CITY, OCTOBER, 400, 500);
    return new IndicatorAnswers(
        CATALOGUE.indicator("smartphone_coverage"),
        CITY,
        OCTOBER,
        city,
        List.of(row(CITY, JANUARY, 250, 500), city),
        Optional.empty(),
        Optional.of(city),
        IntStream.range(0, 5).mapToObj(i -> row(place(i), OCTOBER, 60 + apart * i, 100)).toList(),
        Map.of());
  }

  private static Place place(int ward) {
    Unit unit = WARDS.get(ward);
    return new Place(unit.code(), UnitLevel.WARD, unit.fullName(), "79");
  }

  private static ValueRow row(Place place, Period period, long numerator, long denominator) {
    return new ValueRow(
        "smartphone_coverage",
        place,
        period,
        "",
        "",
        new Measurement.Sums(numerator, OptionalLong.of(denominator)),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
