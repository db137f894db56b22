package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison;
import vn.thuocdo.data.quality.Comparison.JoinColumns;

/** SQL that compares two datasets, unit by unit: the parts of table {@code agreement_parts}. */
final class AgreementSql {
  private final Catalogue catalogue;
  private final PlacedRows placed;

  AgreementSql(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.placed = new PlacedRows(catalogue);
  }

  String insert(Agreement agreement) {
    String select =
        agreement.comparison() instanceof Comparison.OfRows rows
            ? ofRows(rows)
            : ofRates((Comparison.OfRates) agreement.comparison());
    return "/* agreement %1$s */ INSERT INTO agreement_parts SELECT '%1$s', * FROM (%2$s)"
        .formatted(agreement.id(), select);
  }

  private String ofRows(Comparison.OfRows rows) {
    String left = side(rows.left(), columns(rows.join(), JoinColumns::left));
    String right = side(rows.right(), columns(rows.join(), JoinColumns::right));
    String pairs =
        rows.join().stream()
            .map(j -> "r.\"%s\" = l.\"%s\"".formatted(j.right(), j.left()))
            .collect(joining(" AND "));
    return """
        SELECT coalesce(l._unit, ''), count(*) FILTER (WHERE l._answer %s r._answer), count(*),
               NULL, NULL, NULL, NULL
        FROM %s l JOIN %s r ON %s
        WHERE l._answer IS NOT NULL AND r._answer IS NOT NULL GROUP BY 1"""
        .formatted(rows.holds().sql(), left, right, pairs);
  }

  private static List<String> columns(List<JoinColumns> join, Function<JoinColumns, String> side) {
    return join.stream().map(side).map("\"%s\""::formatted).toList();
  }

  private String side(AnswerSide side, List<String> key) {
    String rows = placed.sql(catalogue.dataset(side.dataset()));
    String keys = String.join(", ", key);
    String where = side.where().orElse("TRUE");
    if (side.summed()) {
      return "(SELECT %1$s, any_value(_unit) AS _unit, %2$s AS _answer FROM %3$s WHERE %4$s GROUP BY %1$s)"
          .formatted(keys, side.answer(), rows, where);
    }
    return """
        (SELECT %1$s, _unit, %2$s AS _answer FROM (
          SELECT * FROM %3$s QUALIFY row_number() OVER (
            PARTITION BY %1$s ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) = 1)
        WHERE %4$s)"""
        .formatted(keys, side.answer(), rows, where);
  }

  private String ofRates(Comparison.OfRates rates) {
    return """
        SELECT l._unit, NULL, NULL, l.numerator, l.denominator, r.numerator, r.denominator
        FROM %s l JOIN %s r ON r._unit = l._unit WHERE l.denominator > 0 AND r.denominator > 0"""
        .formatted(rate(rates.left()), rate(rates.right()));
  }

  private String rate(AnswerSide side) {
    return """
        (SELECT _unit, count(*) FILTER (WHERE %1$s) AS numerator, count(%1$s) AS denominator
        FROM %2$s WHERE %3$s GROUP BY _unit)"""
        .formatted(
            side.answer(),
            placed.sql(catalogue.dataset(side.dataset())),
            side.where().orElse("TRUE"));
  }
}
