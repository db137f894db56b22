package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.quality.AnswerSide;

/**
 * The share of one dataset that answers yes, unit by unit, to be set beside that of another. Each
 * side is kept or computed on its own.
 *
 * @param subject the agreement
 * @param side which of its two sides
 * @param relations step relations that the conditions of this side read
 */
record RateSide(
    String subject,
    Side side,
    AnswerSide answers,
    List<Relation> relations,
    Catalogue catalogue,
    PlacedRows placed)
    implements QualityPart {

  /** Where the sums of a side stand. */
  enum Side {
    LEFT("NULL, NULL, numerator, denominator, NULL, NULL"),
    RIGHT("NULL, NULL, NULL, NULL, numerator, denominator");

    private final String columns;

    Side(String columns) {
      this.columns = columns;
    }
  }

  static RateSide of(
      String subject,
      Side side,
      AnswerSide answers,
      List<String> uses,
      Catalogue catalogue,
      PlacedRows placed) {
    List<Relation> read =
        uses.stream().filter(answers.names()::contains).map(catalogue::relation).toList();
    return new RateSide(subject, side, answers, read, catalogue, placed);
  }

  @Override
  public String measure() {
    return side.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public Set<String> datasets() {
    Set<String> datasets = new TreeSet<>(placed.datasets(catalogue.dataset(answers.dataset())));
    relations.forEach(relation -> datasets.addAll(relation.datasets()));
    return datasets;
  }

  @Override
  public String sql(UnitFilter units) {
    return """
        %1$s SELECT _unit, '', %2$s FROM (
          SELECT _unit, count(*) FILTER (WHERE %3$s) AS numerator, count(%3$s) AS denominator
          FROM %4$s WHERE (%5$s) AND _unit IS NOT NULL AND %6$s GROUP BY _unit)"""
        .formatted(
            steps(units),
            side.columns,
            answers.answer(),
            placed.sql(catalogue.dataset(answers.dataset())),
            answers.where().orElse("TRUE"),
            units.sql("_unit"));
  }

  private String steps(UnitFilter units) {
    List<String> steps =
        units.units().isEmpty() ? new ArrayList<>() : new NearRows(catalogue, units).of(datasets());
    relations.forEach(step -> steps.add("\"%s\" AS (%s)".formatted(step.id(), step.sql())));
    return steps.isEmpty() ? "" : "WITH " + String.join(", ", steps);
  }

  @Override
  public String touched(TouchedRows rows) {
    return Stream.concat(
            Stream.of(rows.units(catalogue.dataset(answers.dataset()))),
            relations.stream()
                .flatMap(relation -> relation.datasets().stream())
                .map(dataset -> rows.unitsOfEntities(catalogue.dataset(dataset))))
        .collect(joining(" UNION ALL "));
  }
}
