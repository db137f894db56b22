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
}
