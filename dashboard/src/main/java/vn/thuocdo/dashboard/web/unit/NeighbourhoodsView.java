package vn.thuocdo.dashboard.web.unit;

import java.util.List;
import vn.thuocdo.dashboard.chart.StripPlot;
import vn.thuocdo.dashboard.web.view.Figure;

/**
 * The neighbourhoods of a ward side by side.
 *
 * @param strips one per indicator, each neighbourhood a dot
 * @param columns indicators of the table
 * @param lines one per neighbourhood
 */
public record NeighbourhoodsView(
    List<Strip> strips, List<UnitView.Link> columns, List<Line> lines) {
  public NeighbourhoodsView {
    strips = List.copyOf(strips);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** An indicator as a strip. */
  public record Strip(String href, String name, StripPlot plot, String label) {}

  /** A neighbourhood and its figures, one per column. */
  public record Line(String href, String name, List<Figure> figures) {}
}
