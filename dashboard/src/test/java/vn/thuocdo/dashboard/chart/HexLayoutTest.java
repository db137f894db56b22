package vn.thuocdo.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.SampleHome;

class HexLayoutTest {
  private static List<HexLayout.Point> wards(String province) {
    return SampleHome.catalogue().units().wards(Optional.of(province)).stream()
        .map(unit -> new HexLayout.Point(unit.code(), unit.lon(), unit.lat()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"79, 168, 26732", "75, 95,"})
  void everyWardHasACellOfItsOwnAndIslandsLieApart(String province, int wards, String island) {
    HexLayout layout = HexLayout.of(wards(province));

    assertThat(layout.cells()).hasSize(wards);
    assertThat(new HashSet<>(layout.cells().values())).hasSize(wards);
    assertThat(layout.apart()).isEqualTo(Stream.ofNullable(island).toList());
    layout
        .cells()
        .values()
        .forEach(
            cell -> {
              assertThat(cell.column()).isBetween(0, layout.columns() - 1);
              assertThat(cell.row()).isBetween(0, layout.rows() - 1);
            });
  }

  @Test
  void theSameWardsLieTheSameWayInWhateverOrder() {
    List<HexLayout.Point> turned = new ArrayList<>(wards("79"));
    Collections.reverse(turned);

    assertThat(HexLayout.of(turned)).isEqualTo(HexLayout.of(wards("79")));
  }

  /** Thủ Dầu Một lies north of An Đông, Vũng Tàu south-east of it, Cần Giờ south. */
  @Test
  void directionsStayWhatTheyAre() {
    HexLayout layout = HexLayout.of(wards("79"));
    HexLayout.Cell anDong = layout.cells().get("27316");
    HexLayout.Cell thuDauMot = layout.cells().get("25747");
    HexLayout.Cell vungTau = layout.cells().get("26506");
    HexLayout.Cell canGio = layout.cells().get("27664");

    assertThat(thuDauMot.row()).isLessThan(anDong.row());
    assertThat(vungTau.row()).isGreaterThan(anDong.row());
    assertThat(vungTau.x()).isGreaterThan(anDong.x());
    assertThat(canGio.row()).isGreaterThan(anDong.row());
  }

  /** Cheapest is 1 + 2 + 2 = 5: row 0 to column 1, row 1 to column 0, row 2 to column 2. */
  @Test
  void theAssignmentIsTheCheapest() {
    double[][] cost = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};

    assertThat(Assignment.cheapest(cost)).containsExactly(1, 0, 2);
  }

  @Test
  void stepsAreRoundAndHoldEverything() {
    Steps steps = Steps.of(List.of(new BigDecimal("0.715"), new BigDecimal("0.946")), true);
    assertThat(steps.bounds().get(0)).isEqualByComparingTo("0.70");
    assertThat(steps.bounds().get(5)).isEqualByComparingTo("0.95");
    assertThat(steps.of(new BigDecimal("0.715"))).isEqualTo(1);
    assertThat(steps.of(new BigDecimal("0.80"))).isEqualTo(3);
    assertThat(steps.of(new BigDecimal("0.946"))).isEqualTo(5);

    Steps high = Steps.of(List.of(new BigDecimal("0.947"), BigDecimal.ONE), true);
    assertThat(high.bounds().get(5)).isEqualByComparingTo("1");
    assertThat(high.of(BigDecimal.ONE)).isEqualTo(5);
  }

  @Test
  void equalFiguresMakeStepsToo() {
    Steps steps = Steps.of(List.of(BigDecimal.TEN, BigDecimal.TEN), false);
    assertThat(steps.of(BigDecimal.TEN)).isEqualTo(1);
  }
}
