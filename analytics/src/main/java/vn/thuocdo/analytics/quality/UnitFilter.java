package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * Which units are looked at.
 *
 * @param units codes; empty for all, also rows without a unit
 */
record UnitFilter(Optional<List<String>> units) {
  static final UnitFilter ALL = new UnitFilter(Optional.empty());

  UnitFilter {
    units = units.map(List::copyOf);
  }

  static UnitFilter of(List<String> units) {
    return new UnitFilter(Optional.of(units));
  }

  /** SQL of the condition on a column. */
  String sql(String column) {
    return units.map(codes -> column + " IN (" + literals(codes) + ")").orElse("TRUE");
  }

  private static String literals(List<String> codes) {
    return codes.isEmpty()
        ? "NULL"
        : codes.stream().map(c -> "'" + c.replace("'", "''") + "'").collect(joining(", "));
  }
}
