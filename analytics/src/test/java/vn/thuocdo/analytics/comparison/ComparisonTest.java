package vn.thuocdo.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

class ComparisonTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Indicator SHARE = CATALOGUE.indicator("smartphone_coverage");
  private static final Period OCTOBER = Period.parse("2026-10");

  /** Newcombe 1998, table II (a), method 10: 56/70 and 48/80 differ by 0.0524 to 0.3339. */
  @Test
  void theIntervalOfADifferenceIsNewcombes() {
    Difference difference =
        Difference.of(SHARE, surveyed("27316", 56, 70), surveyed("26732", 48, 80));

    assertThat(difference.size()).contains(new BigDecimal("0.2"));
    Interval interval = ((Difference.Estimated) difference).interval();
    assertThat(interval.low()).isCloseTo(0.0524, offset(5e-5));
    assertThat(interval.high()).isCloseTo(0.3339, offset(5e-5));
    assertThat(difference.isClear()).isTrue();
  }

  /** Newcombe 1998, table II (c), method 10: 6/7 and 2/7 differ by 0.0582 to 0.8062. */
  @Test
  void fewPeopleMakeADifferenceUncertain() {
    Difference few = Difference.of(SHARE, surveyed("27316", 6, 7), surveyed("26732", 2, 7));
    assertThat(((Difference.Estimated) few).interval().low()).isCloseTo(0.0582, offset(5e-5));
    assertThat(((Difference.Estimated) few).interval().high()).isCloseTo(0.8062, offset(5e-5));
    assertThat(Difference.of(SHARE, surveyed("27316", 5, 7), surveyed("26732", 4, 7)).isClear())
        .isFalse();
  }

  @Test
  void nothingIsTestedWhereSomePeopleCountOnBothSides() {
    ValueRow ward = surveyed("27316", 56, 70);
    assertThat(Difference.of(SHARE, ward, surveyed("79", 480, 800)))
        .isInstanceOf(Difference.Overlapping.class);
    assertThat(Difference.of(SHARE, ward, surveyed("27316", 48, 80)))
        .isInstanceOf(Difference.Overlapping.class);
    assertThat(Difference.of(SHARE, surveyed("27316/khu-pho-2", 5, 7), ward))
        .isInstanceOf(Difference.Overlapping.class);
  }

  @Test
  void whatIsCountedInFullHasNoSamplingError() {
    Difference difference =
        Difference.of(SHARE, row("27316", sums(3, 4)), row("26732", sums(1, 4)));
    assertThat(difference).isEqualTo(new Difference.Counted(new BigDecimal("0.50")));
  }

  @Test
  void missingAndWithheldAreNeverZero() {
    ValueRow known = surveyed("27316", 56, 70);
    Measurement missing = new Measurement.Missing(MissingReason.NO_ROWS);
    assertThat(Difference.of(SHARE, known, row("26732", missing)))
        .isInstanceOf(Difference.Unknown.class);
    assertThat(Difference.of(SHARE, row("26732", new Measurement.Suppressed()), known))
        .isInstanceOf(Difference.Unknown.class);
  }

  /** With four tosses of a coin all heads have probability 1/16, so the limits are 3.6 and 0.4. */
  @Test
  void theFunnelIsBinomial() {
    Funnel funnel =
        Funnel.of(List.of(row("1", sums(2, 4)), row("2", sums(5, 10)), row("3", sums(500, 1000))))
            .orElseThrow();

    assertThat(funnel.rate()).isEqualTo(0.5);
    assertThat(funnel.warning(4).high()).isCloseTo(0.9, offset(1e-9));
    assertThat(funnel.warning(4).low()).isCloseTo(0.0, offset(0.1));
    assertThat(funnel.alarm(4).high()).isCloseTo(0.996, offset(1e-9));
    assertThat(funnel.count(Funnel.Standing.WITHIN)).isEqualTo(3);
  }

  @Test
  void theSameShareIsChanceInASmallWardAndNoneInALargeOne() {
    Funnel funnel =
        Funnel.of(
                List.of(
                    row("1", sums(7, 10)),
                    row("2", sums(700, 1000)),
                    row("3", sums(491, 990)),
                    row("4", sums(202, 800))))
            .orElseThrow();

    assertThat(funnel.rate()).isEqualTo(0.5);
    assertThat(funnel.points())
        .extracting(Funnel.Point::standing)
        .containsExactly(
            Funnel.Standing.WITHIN,
            Funnel.Standing.FAR_ABOVE,
            Funnel.Standing.WITHIN,
            Funnel.Standing.FAR_BELOW);
    assertThat(Funnel.of(List.of(row("1", sums(9, 10))))).isEmpty();
  }

  /**
   * Wards of 400 people at 36 % and 64 % lie 0.1419 from 50 % as angles (asin 0.6 and asin 0.8
   * around π/4). Chance alone has the standard deviation 1/40, a sixth of that.
   */
  @Test
  void whereAllWardsDifferOnlyThoseThatDifferMoreStandOut() {
    List<ValueRow> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row("low" + i, sums(144, 400)));
      rows.add(row("high" + i, sums(256, 400)));
    }
    Funnel usual = Funnel.of(rows).orElseThrow();
    rows.add(row("far above", sums(392, 400)));
    rows.add(row("far below", sums(8, 400)));
    Funnel funnel = Funnel.of(rows).orElseThrow();

    double distance = Math.asin(0.8) - Math.PI / 4;
    assertThat(usual.between().variance())
        .isCloseTo(20 * distance * distance / 19 - 1 / 1600.0, offset(1e-9));
    assertThat(usual.count(Funnel.Standing.WITHIN)).isEqualTo(20);
    assertThat(funnel.rate()).isEqualTo(0.5);
    assertThat(funnel.between().variance())
        .isCloseTo(22 * distance * distance / 21 - 1 / 1600.0, offset(1e-9));
    assertThat(funnel.points())
        .filteredOn(point -> point.standing() != Funnel.Standing.WITHIN)
        .extracting(point -> point.row().place().code() + " " + point.standing())
        .containsExactly("far above FAR_ABOVE", "far below FAR_BELOW");
  }

  @Test
  void whereChanceExplainsEverythingNothingIsAdded() {
    List<ValueRow> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row("a" + i, sums(49, 100)));
      rows.add(row("b" + i, sums(51, 100)));
    }
    assertThat(Funnel.of(rows).orElseThrow().between().isSeen()).isFalse();
  }

  @Test
  void similarWardsAreOfTheSameTypeAndProvince() {
    Unit ward = CATALOGUE.units().load("27316");
    LocalDate day = LocalDate.of(2026, 10, 31);
    SimilarWards similar = SimilarWards.of(ward, CATALOGUE.units(), day);

    assertThat(similar.wards()).hasSize(SimilarWards.MOST).doesNotContain(ward);
    assertThat(similar.wards())
        .allSatisfy(
            other -> {
              assertThat(other.parent()).isEqualTo(ward.parent());
              assertThat(other.typeOn(day)).isEqualTo(ward.typeOn(day));
            });
    Unit island = CATALOGUE.units().load("26732");
    assertThat(SimilarWards.of(island, CATALOGUE.units(), day).wards()).isEmpty();
  }

  private static Measurement.Sums sums(long numerator, long denominator) {
    return new Measurement.Sums(numerator, OptionalLong.of(denominator));
  }

  private static ValueRow surveyed(String code, long numerator, long denominator) {
    Measurement sums = sums(numerator, denominator);
    return new ValueRow(
        SHARE.id(),
        place(code),
        OCTOBER,
        "",
        "",
        sums,
        false,
        Optional.empty(),
        Interval.wilson(sums));
  }

  private static ValueRow row(String code, Measurement measurement) {
    return new ValueRow(
        SHARE.id(),
        place(code),
        OCTOBER,
        "",
        "",
        measurement,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Place place(String code) {
    UnitLevel level =
        code.length() == 2
            ? UnitLevel.PROVINCE
            : code.contains("/") ? UnitLevel.NEIGHBOURHOOD : UnitLevel.WARD;
    return new Place(code, level, code, "79");
  }
}
