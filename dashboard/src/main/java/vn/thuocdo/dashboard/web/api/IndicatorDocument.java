package vn.thuocdo.dashboard.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** An indicator as the API describes it. Conditions are SQL; empty where the formula has none. */
record IndicatorDocument(
    @JsonProperty("indicator_id") String indicatorId,
    int version,
    String name,
    String question,
    String measure,
    String direction,
    @JsonProperty("formula_kind") String formulaKind,
    @JsonProperty("counted_over") String countedOver,
    @JsonProperty("population_condition") String populationCondition,
    @JsonProperty("numerator_condition") String numeratorCondition,
    String population,
    String source,
    String owner,
    List<String> clauses,
    List<String> breakdowns,
    String check,
    @JsonProperty("definition_hash") String definitionHash) {

  static IndicatorDocument of(Indicator indicator, Catalogue catalogue, Locale locale) {
    Formula formula = indicator.formula();
    return new IndicatorDocument(
        indicator.id(),
        indicator.version(),
        indicator.name().in(locale),
        indicator.question().in(locale),
        indicator.unit().name().toLowerCase(Locale.ROOT),
        indicator.direction().name().toLowerCase(Locale.ROOT),
        formula.kind(),
        formula.relation().orElse(null),
        formula.below(),
        formula.above(),
        indicator.population().map(words -> words.in(locale)).orElse(null),
        indicator.source(),
        indicator.owner(),
        indicator.clauses(),
        catalogue.breakdowns(indicator),
        indicator.check().orElse(null),
        indicator.definitionHash());
  }
}
