package vn.thuocdo.data.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A worked example: rows of the sources and the figures a person would work out from them.
 *
 * @param rows CSV text per dataset, header first; columns left out are empty
 */
public record Example(String name, Map<String, String> rows, List<Expected> expected) {
  public Example {
    rows = Map.copyOf(rows);
    expected = List.copyOf(expected);
  }

  /**
   * A figure worked out by hand.
   *
   * @param breakdown such as {@code sex=female}, or empty for the total
   * @param numerator empty when the figure must be missing
   * @param denominator empty for counts and missing figures
   * @param value a figure without parts, such as the points of an index
   * @param missing reason why there is no figure, when there must be none
   */
  public record Expected(
      String unit,
      String period,
      String breakdown,
      OptionalLong numerator,
      OptionalLong denominator,
      Optional<BigDecimal> value,
      Optional<String> missing) {}
}
