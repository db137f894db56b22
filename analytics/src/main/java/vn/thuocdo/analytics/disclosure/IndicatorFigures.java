package vn.thuocdo.analytics.disclosure;

import java.util.List;

/**
 * All figures of an indicator that tells of people.
 *
 * @param flow true when months add up to longer periods
 */
public record IndicatorFigures(String indicator, boolean flow, List<Figure> figures) {
  public IndicatorFigures {
    figures = List.copyOf(figures);
  }

  /**
   * The denominators as figures of their own. Other indicators may have the same ones, and what
   * hides them must be the same everywhere.
   */
  IndicatorFigures below() {
    return new IndicatorFigures(
        indicator, flow, figures.stream().filter(Figure::divided).map(Figure::below).toList());
  }

  /** Those of a province and its wards. */
  List<Figure> ofWards(String province) {
    return figures.stream()
        .filter(f -> f.province().equals(province) && !f.isNeighbourhood())
        .toList();
  }

  /** Those of neighbourhoods. */
  List<Figure> ofNeighbourhoods() {
    return figures.stream().filter(Figure::isNeighbourhood).toList();
  }
}
