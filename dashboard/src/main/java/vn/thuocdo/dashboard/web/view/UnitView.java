package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.Sparkline;

/**
 * All indicators of a unit.
 *
 * @param province true for a province, whose lines show the lowest and the highest ward instead of
 *     a comparison
 * @param goalsHref address of the goals of a plan of the province
 * @param wards links to the wards of a province; empty for a ward
 */
public record UnitView(
    String name,
    String finding,
    Picker picker,
    boolean province,
    String caption,
    String goalsHref,
    String goalsLabel,
    List<Line> lines,
    List<Withheld> withheld,
    List<Column> columns,
    List<Neighbourhood> neighbourhoods,
    String wardsHeading,
    List<Ward> wards) {
  public UnitView {
    lines = List.copyOf(lines);
    withheld = List.copyOf(withheld);
    columns = List.copyOf(columns);
    neighbourhoods = List.copyOf(neighbourhoods);
    wards = List.copyOf(wards);
  }

  /**
   * One indicator.
   *
   * @param overall figure of the province; of a province's own line nothing
   * @param worse true when the unit does worse than its province
   */
  public record Line(
      String indicatorId,
      String href,
      String name,
      Figure value,
      Figure overall,
      Figure difference,
      boolean worse,
      String rank,
      Optional<End> lowest,
      Optional<End> highest,
      Optional<Sparkline> trend,
      String trendLabel) {}

  /** An indicator whose figure is not shown because it tells of few people. */
  public record Withheld(String indicatorId, String href, String name) {}

  /** A ward at an end of the ranking. */
  public record End(String href, String name, Figure value) {}

  /** An indicator of the table of neighbourhoods. */
  public record Column(String href, String name) {}

  /** A neighbourhood and its figures, one per column. */
  public record Neighbourhood(String name, List<Figure> figures) {}

  /** A link to a ward. */
  public record Ward(String href, String name, String folded) {}
}
