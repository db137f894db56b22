package vn.thuocdo.analytics.withholding;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.disclosure.Reason;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** The score of an index gives a part away to who knows the others, so it goes with its parts. */
final class WithheldIndexes {
  private final DuckDb db;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  WithheldIndexes(DuckDb db, Catalogue catalogue) {
    this.db = db;
    for (Indicator indicator : catalogue.indicators().values()) {
      add(catalogue, indicator);
    }
  }

  private void add(Catalogue catalogue, Indicator indicator) {
    if (indicator.formula() instanceof Formula.Composite index
        && !parts.containsKey(indicator.id())) {
      index.parts().forEach(part -> add(catalogue, catalogue.indicator(part)));
      parts.put(indicator.id(), index.parts().stream().sorted().toList());
    }
  }

  /** The parts of each index, an index after those it is made of. */
  Map<String, List<String>> parts() {
    return parts;
  }

  /** Adds to table {@code withheld} every index of which a part is withheld. */
  void insert() {
    insert("TRUE");
  }

  /** Decides indexes again where a part is in table {@code redecided}; the others stay. */
  void bringUpToDate() {
    String places = "(unit_code, period) IN (SELECT (unit_code, period) FROM redecided)";
    db.execute(
        "DELETE FROM withheld WHERE indicator_id IN (%s) AND %s"
            .formatted(list(List.copyOf(parts.keySet())), places));
    insert(places);
  }

  private void insert(String places) {
    parts.forEach(
        (index, of) ->
            db.execute(
                """
                INSERT INTO withheld
                SELECT DISTINCT '%s', unit_code, period, '', '%s'
                FROM withheld WHERE breakdown = '' AND indicator_id IN (%s) AND %s"""
                    .formatted(index, Reason.COMPLEMENTARY.id(), list(of), places)));
  }

  /** A list that may be empty. */
  private static String list(List<String> ids) {
    return ids.isEmpty() ? "NULL" : ids.stream().map("'%s'"::formatted).collect(joining(", "));
  }
}
