package vn.thuocdo.dashboard.web.tile;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Status;

/**
 * One figure in a frame.
 *
 * @param reason why there is none; empty text when there is one
 * @param status of the first goal that uses the indicator, with its target in words
 * @param months the last months, newest first
 */
public record TileView(
    String indicator,
    String unit,
    String period,
    Figure value,
    String reason,
    Optional<Status> status,
    String target,
    Optional<Sparkline> trend,
    String trendLabel,
    List<Month> months,
    String href) {
  public TileView {
    months = List.copyOf(months);
  }

  /** A month of the table. */
  public record Month(String month, Figure value, String reason) {}
}
