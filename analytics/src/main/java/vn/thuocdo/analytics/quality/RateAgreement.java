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
import vn.thuocdo.data.quality.Comparison.OfRates;

/**
 * Sets the shares of two datasets beside each other, unit by unit.
 *
 * @param uses step relations that conditions read
 */
record RateAgreement(
    String subject, OfRates rates, List<String> uses, Catalogue catalogue, PlacedRows placed)
    implements QualityPart {
  @Override
  public String measure() {
    return RowAgreement.AGREEMENT;
  }

  @Override
  public Set<String> datasets() {
    Set<String> datasets = new TreeSet<>();
    Stream.of(rates.left(), rates.right())
        .forEach(side -> datasets.addAll(placed.datasets(catalogue.dataset(side.dataset()))));
    relations().forEach(relation -> datasets.addAll(relation.datasets()));
    return datasets;
  }

  private Stream<Relation> relations() {
    return uses.stream().map(catalogue::relation);
  }

  @Override
  public String sql(UnitFilter units) {
    return """
        %s SELECT l._unit, '', NULL, NULL, l.numerator, l.denominator, r.numerator, r.denominator
        FROM %s l JOIN %s r ON r._unit = l._unit WHERE l.denominator > 0 AND r.denominator > 0"""
        .formatted(steps(units), rate(rates.left(), units), rate(rates.right(), units));
  }

  private String steps(UnitFilter units) {
    List<String> steps =
        units.units().isEmpty() ? new ArrayList<>() : new NearRows(catalogue, units).of(datasets());
    relations().map(step -> "\"%s\" AS (%s)".formatted(step.id(), step.sql())).forEach(steps::add);
    return steps.isEmpty() ? "" : "WITH " + String.join(", ", steps);
  }

  private String rate(AnswerSide side, UnitFilter units) {
    return """
        (SELECT _unit, count(*) FILTER (WHERE %1$s) AS numerator, count(%1$s) AS denominator
        FROM %2$s WHERE (%3$s) AND %4$s GROUP BY _unit)"""
        .formatted(
            side.answer(),
            placed.sql(catalogue.dataset(side.dataset())),
            side.where().orElse("TRUE"),
            units.sql("_unit"));
  }

  @Override
  public String touched(TouchedRows rows) {
    Stream<String> sides =
        Stream.of(rates.left(), rates.right())
            .map(side -> rows.units(catalogue.dataset(side.dataset())));
    Stream<String> steps =
        relations()
            .flatMap(relation -> relation.datasets().stream())
            .map(dataset -> rows.unitsOfEntities(catalogue.dataset(dataset)));
    return Stream.concat(sides, steps).collect(joining(" UNION ALL "));
  }
}
