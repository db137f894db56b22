package vn.thuocdo.dashboard.web.unit;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.RequestThread;
import vn.thuocdo.dashboard.web.view.Status;

/**
 * A unit and all its indicators.
 *
 * @param crumbs the units above it, the widest first
 * @param kind {@code of-province}, {@code of-ward} or {@code of-neighbourhood}
 * @param columns names of the figures it is held against; empty text for a column left out
 * @param profile what kind of unit it is
 * @param similar how similar wards were chosen, and which; empty for other units
 * @param wards links to the wards of a province; empty for others
 * @param thread what the unit is asked to explain
 */
public record UnitView(
    String name,
    String finding,
    Picker picker,
    List<Link> crumbs,
    String kind,
    String caption,
    Columns columns,
    Links links,
    List<Fact> profile,
    Optional<Similar> similar,
    List<Line> lines,
    List<Withheld> withheld,
    Optional<NeighbourhoodsView> neighbourhoods,
    Optional<DutiesView> duties,
    String wardsHeading,
    List<Ward> wards,
    RequestThread thread) {
  public UnitView {
    crumbs = List.copyOf(crumbs);
    profile = List.copyOf(profile);
    lines = List.copyOf(lines);
    withheld = List.copyOf(withheld);
    wards = List.copyOf(wards);
  }

  /** True for a province, whose lines show the lowest and the highest ward. */
  public boolean province() {
    return kind.equals("of-province");
  }

  /** A place to go to. */
  public record Link(String href, String name) {}

  /** Where else the unit is told of. */
  public record Links(Link goals, Link compare, Link explanations) {}

  /** Headings of what a figure is held against. */
  public record Columns(String overall, String median, String similar) {}

  /** A line of the profile. */
  public record Fact(String term, String words) {}

  /** The similar wards. */
  public record Similar(String how, List<Link> wards) {
    public Similar {
      wards = List.copyOf(wards);
    }
  }

  /**
   * One indicator.
   *
   * @param status of the plan's goal; empty when no goal uses it
   * @param target of that goal
   * @param overall figure of the unit above
   * @param worse true when the unit does worse than that
   */
  public record Line(
      String indicatorId,
      String href,
      String name,
      Optional<Status> status,
      Figure value,
      Figure target,
      Figure overall,
      Figure median,
      Figure similar,
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

  /** A link to a ward. */
  public record Ward(String href, String name, String folded) {}
}
