package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison.JoinColumns;
import vn.thuocdo.data.quality.Comparison.OfRows;

/** Compares two datasets row by row, under the unit of the left one. */
record RowAgreement(String subject, OfRows rows, Catalogue catalogue, PlacedRows placed)
    implements QualityPart {
  /** The measure of agreements. */
  static final String AGREEMENT = "agreement";

  @Override
  public String measure() {
    return AGREEMENT;
  }

  @Override
  public Set<String> datasets() {
    Set<String> datasets = new TreeSet<>();
    datasets.addAll(placed.datasets(catalogue.dataset(rows.left().dataset())));
    datasets.addAll(placed.datasets(catalogue.dataset(rows.right().dataset())));
    return datasets;
  }

  @Override
  public String sql(UnitFilter units) {
    String pairs =
        rows.join().stream()
            .map(j -> "r.\"%s\" = l.\"%s\"".formatted(j.right(), j.left()))
            .collect(joining(" AND "));
    return """
        SELECT coalesce(l._unit, ''), '', count(*) FILTER (WHERE l._answer %s r._answer), count(*),
               NULL, NULL, NULL, NULL
        FROM %s l JOIN %s r ON %s
        WHERE l._answer IS NOT NULL AND r._answer IS NOT NULL AND %s GROUP BY 1"""
        .formatted(
            rows.holds().sql(),
            side(rows.left(), JoinColumns::left, units),
            side(rows.right(), JoinColumns::right, units),
            pairs,
            units.sql("l._unit"));
  }

  private List<String> columns(Function<JoinColumns, String> side) {
    return rows.join().stream().map(side).map("\"%s\""::formatted).toList();
  }

  private String placed(AnswerSide side) {
    return placed.sql(catalogue.dataset(side.dataset()));
  }

  /** For some units, only rows tied to a row that lies in them. */
  private String tied(AnswerSide side, List<String> columns, UnitFilter units) {
    List<String> left = columns(JoinColumns::left);
    return units.units().isEmpty()
        ? placed(side)
        : "(WITH tied AS MATERIALIZED (SELECT %s FROM %s) SELECT * FROM %s WHERE %s)"
            .formatted(
                String.join(", ", left),
                placed.sql(catalogue.dataset(rows.left().dataset()), units),
                placed(side),
                new AmongKeys(left, "tied").sql(columns));
  }

  private String side(AnswerSide side, Function<JoinColumns, String> key, UnitFilter units) {
    String columns = String.join(", ", columns(key));
    String from = tied(side, columns(key), units);
    String where = side.where().orElse("TRUE");
    if (side.summed()) {
      return "(SELECT %1$s, any_value(_unit) AS _unit, %2$s AS _answer FROM %3$s WHERE %4$s GROUP BY %1$s)"
          .formatted(columns, side.answer(), from, where);
    }
    return """
        (SELECT %1$s, _unit, %2$s AS _answer FROM (
          SELECT * FROM %3$s QUALIFY row_number() OVER (
            PARTITION BY %1$s ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) = 1)
        WHERE %4$s)"""
        .formatted(columns, side.answer(), from, where);
  }

  @Override
  public String touched(TouchedRows touched) {
    return "%s UNION ALL %s UNION ALL %s"
        .formatted(
            touched.units(catalogue.dataset(rows.left().dataset())),
            tiedTo(rows.left(), JoinColumns::left),
            tiedTo(rows.right(), JoinColumns::right));
  }

  private String tiedTo(AnswerSide side, Function<JoinColumns, String> key) {
    AmongKeys touched = new AmongKeys(columns(key), TouchedRows.of(side.dataset()));
    return "SELECT _unit FROM %s WHERE %s"
        .formatted(placed(rows.left()), touched.sql(columns(JoinColumns::left)));
  }
}
