package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Data quality of one month.
 *
 * @param finding one sentence on the month
 * @param heads the six measures
 * @param months other months with figures, newest first
 * @param datasets one line each, in the catalogue's order
 * @param heat wards by datasets, the worst first
 * @param name of the dataset looked at closely; empty when there is none
 * @param worst the lowest wards of that dataset by each measure that is not whole everywhere
 * @param rates its reporting rates, newest month first
 */
public record QualityView(
    String finding,
    List<Head> heads,
    List<Pick> months,
    List<Line> datasets,
    HeatView heat,
    String name,
    List<Worst> worst,
    List<Rate> rates,
    List<Agreed> agreements,
    String csv) {
  public QualityView {
    heads = List.copyOf(heads);
    months = List.copyOf(months);
    datasets = List.copyOf(datasets);
    worst = List.copyOf(worst);
    rates = List.copyOf(rates);
    agreements = List.copyOf(agreements);
  }

  /** A measure and what it counts. */
  public record Head(String id, String name, String question, String parts) {}

  /**
   * A dataset.
   *
   * @param measures one figure per head; empty where there is none
   * @param reported units that reported, of those that owe it; empty text when nobody does
   */
  public record Line(
      String id, String href, String name, List<Share> measures, String reported, String onTime) {}

  /** A share with its parts in words. */
  public record Share(Figure value, String parts) {}

  /** The lowest wards by one measure, lowest first. */
  public record Worst(String measure, List<Ward> wards) {}

  /** A ward and its share. */
  public record Ward(String href, String name, Share share) {}

  /** Who reported for a month. */
  public record Rate(String month, Share reported, Share onTime, String due, boolean running) {}

  /**
   * An agreement over all units.
   *
   * @param value share of pairs that agree, or the difference of two rates in percentage points
   * @param parts what is behind it, in words
   */
  public record Agreed(String id, String name, String question, Figure value, String parts) {}
}
