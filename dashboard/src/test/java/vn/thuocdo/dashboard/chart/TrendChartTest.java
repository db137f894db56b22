package vn.thuocdo.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrendChartTest {
  private static final Written WRITTEN =
      new Written() {
        @Override
        public String figure(BigDecimal figure) {
          return figure.movePointRight(2).toPlainString() + " %";
        }

        @Override
        public String mark(BigDecimal figure) {
          return figure.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
      };

  private static Optional<BigDecimal> of(String figure) {
    return Optional.of(new BigDecimal(figure));
  }

  private static TrendChart chart() {
    return new TrendChart(
        "trend",
        List.of("01/2026", "02/2026", "03/2026", "04/2026"),
        true,
        List.of(of("0.50"), Optional.empty(), of("0.60"), of("0.61")),
        List.of(of("0.90"), of("0.90"), of("0.90"), of("0.90")),
        List.of(),
        List.of(new TrendChart.Milestone(3, "90 <nghìn>")),
        Optional.empty(),
        new TrendChart.Names("Phường A", "đích 90 %", "dự báo"),
        WRITTEN);
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void aMissingMonthBreaksTheLine() {
    String drawn = chart().elements(Canvas.WIDE);

    assertThat(count(drawn, "<polyline class=\"figure\"")).isEqualTo(2);
    assertThat(count(drawn, "<circle class=\"point\"")).isEqualTo(3);
    assertThat(drawn).contains("<title>01/2026: Phường A 50 %</title>");
  }

  @Test
  void wordsAreNeverMarkup() {
    assertThat(chart().elements(Canvas.NARROW))
        .contains("90 &lt;nghìn&gt;")
        .doesNotContain("<nghìn");
  }

  @Test
  void theAxisBeginsATenthBelowTheLowestPoint() {
    assertThat(chart().floor()).isEqualByComparingTo("0.4");
    assertThat(Axis.ofShares(new BigDecimal("0.78")).marks())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("0.7"), new BigDecimal("0.8"), new BigDecimal("0.9"), BigDecimal.ONE);
    assertThat(Axis.fromZero(new BigDecimal("37")).marks())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            BigDecimal.ZERO,
            BigDecimal.TEN,
            new BigDecimal("20"),
            new BigDecimal("30"),
            new BigDecimal("40"));
  }

  @Test
  void wordsAtTheSamePlaceDoNotCover() {
    Plot plot = Plot.of(Canvas.WIDE, Axis.ofShares(BigDecimal.ZERO), WRITTEN, 24);
    Labels labels = new Labels(plot);
    Svg svg = new Svg();
    Svg.Point middle = new Svg.Point(200, 150);
    labels.write(svg, "name", middle, "eins");
    labels.write(svg, "name", middle, "zwei");
    labels.write(svg, "name", middle, "drei");

    assertThat(svg.elements()).contains("y=\"140\"", "y=\"170\"", "y=\"124\"");
  }
}
