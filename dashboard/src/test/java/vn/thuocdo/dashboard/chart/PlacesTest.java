package vn.thuocdo.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.thuocdo.data.boundary.Outline;

/** Where drawings without a library put their marks. */
class PlacesTest {

  @Test
  void dotsThatWouldCoverEachOtherAreStacked() {
    StripPlot plot =
        StripPlot.of(
            new StripPlot.Scale(120, new Steps(BigDecimal.ZERO, new BigDecimal("0.2"))),
            List.of(entry("0.5"), entry("0.9"), entry("0.5")),
            List.of(new BigDecimal("0.25"), new BigDecimal("0.75")),
            List.of(),
            BigDecimal::toPlainString);

    assertThat(plot.dots()).extracting(StripPlot.Dot::x).containsExactly(60.0, 60.0, 100.0);
    assertThat(plot.dots().get(0).y() - plot.dots().get(1).y()).isEqualTo(7);
    assertThat(plot.ticks())
        .extracting(StripPlot.Tick::x)
        .containsExactly(10.0, 30.0, 50.0, 70.0, 90.0, 110.0);
    assertThat(plot.middle()).contains(new StripPlot.Middle(35, 85));
  }

  private static StripPlot.Entry entry(String figure) {
    return new StripPlot.Entry("", "", new BigDecimal(figure), false);
  }

  /** January to the end of February 2026 are 59 days on 1180 pixels. */
  @Test
  void aTimelineRunsFromTheFirstDayOfAMonthToTheLastOfAnother() {
    Timeline timeline =
        Timeline.of(
            List.of(
                new Timeline.Group(
                    "a",
                    "#a",
                    List.of(
                        event(LocalDate.of(2026, 1, 31)),
                        event(LocalDate.of(2026, 1, 31)),
                        event(LocalDate.of(2026, 2, 28))))),
            LocalDate.of(2026, 1, 16),
            Timeline.Room.WIDE);

    assertThat(timeline.today()).isEqualTo(310.0);
    assertThat(timeline.ticks()).extracting(Timeline.Tick::x).containsExactly(10.0, 630.0);
    List<Timeline.Mark> marks = timeline.lanes().get(0).marks();
    assertThat(marks.get(0).x()).isEqualTo(marks.get(1).x()).isCloseTo(610, offset(8.0));
    assertThat(marks.get(1).y() - marks.get(0).y()).isEqualTo(16);
    assertThat(marks.get(2).x()).isCloseTo(1170, offset(8.0));
  }

  @Test
  void onAPhoneATimelineHasFewerTicksAndANameEndsWithAWholeSyllable() {
    Timeline timeline =
        Timeline.of(
            List.of(
                new Timeline.Group(
                    "Ủy ban nhân dân các phường, xã, đặc khu thuộc Thành phố",
                    "#a",
                    List.of(event(LocalDate.of(2026, 1, 31)), event(LocalDate.of(2026, 12, 31))))),
            LocalDate.of(2026, 1, 16),
            Timeline.Room.NARROW);

    assertThat(timeline.ticks()).hasSize(4).allMatch(tick -> tick.x() < 304);
    assertThat(timeline.lanes().get(0).name())
        .isEqualTo("Ủy ban nhân dân các phường, xã, đặc khu…");
  }

  private static Timeline.Event event(LocalDate day) {
    return new Timeline.Event(day, "on_track", "", "#t");
  }

  /** Two squares side by side on the equator fill the width; a far island gets its own box. */
  @Test
  void outlinesFillTheWidthAndIslandsStandApart() {
    OutlineLayout layout =
        OutlineLayout.of(List.of(square("1", 0), square("2", 0.2), square("3", 5)));

    assertThat(layout.places().get("1").path()).isEqualTo("M4 320 320 320 320 4 4 4Z");
    assertThat(layout.places().get("2").path()).isEqualTo("M320 320 636 320 636 4 320 4Z");
    assertThat(layout.height())
        .as("316 and a little, 4 above and below, rounded up")
        .isEqualTo(325);
    assertThat(layout.insets()).singleElement().satisfies(i -> assertThat(i.code()).isEqualTo("3"));
    assertThat(layout.places().get("1").roomy()).isTrue();
  }

  private static Outline square(String code, double west) {
    Coordinate[] ring = {
      new Coordinate(west, 0),
      new Coordinate(west + 0.2, 0),
      new Coordinate(west + 0.2, 0.2),
      new Coordinate(west, 0.2),
      new Coordinate(west, 0)
    };
    return new Outline(code, new GeometryFactory().createPolygon(ring));
  }
}
