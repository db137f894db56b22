package vn.thuocdo.data.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.ScoreGroup;
import vn.thuocdo.data.indicator.ScorePart;
import vn.thuocdo.data.indicator.ScoreRank;
import vn.thuocdo.data.indicator.Scoring;

/** Reads the {@code formula} of an indicator. */
final class FormulaReader {
  private static final Set<String> KINDS =
      Set.of(
          "ratio",
          "ratio_of_sums",
          "ratio_of_population",
          "ratio_of_groups",
          "count",
          "count_state",
          "reported",
          "milestone",
          "composite");

  private FormulaReader() {}

  /** A formula; empty, and a problem at its line, when it cannot be read. */
  static Optional<Formula> read(YamlNode node) {
    return node.make(() -> formula(node));
  }

  private static Formula formula(YamlNode formula) {
    String kind = formula.text("kind");
    return switch (kind) {
      case "ratio" ->
          new Formula.Ratio(
              formula.text("over"), formula.text("population"), formula.text("numerator"));
      case "ratio_of_population" ->
          new Formula.RatioOfPopulation(
              formula.text("over"), formula.text("numerator"), formula.text("group"));
      case "count" -> new Formula.Count(formula.text("over"), formula.text("amount"));
      case "ratio_of_sums" ->
          new Formula.RatioOfSums(
              formula.text("over"), formula.text("numerator"), formula.text("denominator"));
      case "count_state" ->
          new Formula.CountOfRows(formula.text("over"), formula.text("numerator"));
      case "ratio_of_groups" ->
          new Formula.RatioOfGroups(
              formula.text("numerator_group"), formula.text("denominator_group"));
      case "reported" -> new Formula.Reported();
      case "milestone" -> new Formula.Milestone(formula.texts("tasks"));
      case "composite" -> composite(formula);
      default ->
          throw new IllegalArgumentException(
              "unknown formula kind '%s'. %s".formatted(kind, NearMatches.hint(kind, KINDS)));
    };
  }

  private static Formula composite(YamlNode node) {
    node.knowsOnly(Set.of("kind", "full", "groups", "ranks"));
    return new Formula.Composite(
        number(node, "full"),
        node.items("groups").stream().map(FormulaReader::group).toList(),
        node.items("ranks").stream().map(FormulaReader::rank).toList());
  }

  private static ScoreGroup group(YamlNode node) {
    node.knowsOnly(Set.of("id", "name", "parts"));
    return new ScoreGroup(
        node.text("id"),
        node.bilingual("name"),
        node.items("parts").stream().map(FormulaReader::part).toList());
  }

  private static ScorePart part(YamlNode node) {
    node.knowsOnly(Set.of("indicator", "points", "cap", "bands"));
    return new ScorePart(node.text("indicator"), number(node, "points"), scoring(node));
  }

  private static Scoring scoring(YamlNode node) {
    List<YamlNode> bands = node.items("bands");
    Optional<BigDecimal> cap = node.number("cap");
    if (!bands.isEmpty() && cap.isPresent()) {
      throw new IllegalArgumentException("a part has either a cap or bands, not both");
    }
    if (!bands.isEmpty()) {
      return new Scoring.Steps(
          bands.stream()
              .map(b -> new Scoring.Steps.Step(number(b, "from"), number(b, "points")))
              .toList());
    }
    return cap.<Scoring>map(Scoring.Proportional::new).orElseGet(Scoring.InPoints::new);
  }

  private static ScoreRank rank(YamlNode node) {
    node.knowsOnly(Set.of("from", "name"));
    return new ScoreRank(number(node, "from"), node.bilingual("name"));
  }

  private static BigDecimal number(YamlNode node, String key) {
    return node.number(key)
        .orElseThrow(() -> new IllegalArgumentException("'%s' is missing".formatted(key)));
  }
}
