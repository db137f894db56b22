package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.FunnelPlot;
import vn.thuocdo.dashboard.chart.StripPlot;

/**
 * How far wards differ.
 *
 * @param finding what the strip shows, as its title
 * @param strip every ward a dot
 * @param stripNote where the middle half lies
 * @param stripPicture address of the strip as a picture of its own
 * @param csv address of the figures of both
 * @param funnel which differences are more than chance; empty for totals
 */
public record SpreadView(
    String finding,
    StripPlot strip,
    StripPlot narrowStrip,
    String stripLabel,
    String stripNote,
    String stripPicture,
    String csv,
    Optional<FunnelView> funnel) {

  /**
   * The funnel.
   *
   * @param finding what it shows, as its title
   * @param note how to read it
   * @param outliers wards beyond the outer limits
   */
  public record FunnelView(
      String finding,
      FunnelPlot plot,
      FunnelPlot narrow,
      String label,
      String note,
      String picture,
      List<Outlier> outliers) {
    public FunnelView {
      outliers = List.copyOf(outliers);
    }
  }

  /** A ward beyond the outer limits. */
  public record Outlier(String href, String name, Figure value, String tone) {}
}
