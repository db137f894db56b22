package vn.thuocdo.data.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Due;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.Target;

/** Reads {@code plans/<id>.yml}. */
final class PlanReader {
  private static final Set<String> GOAL_KEYS =
      Set.of(
          "id",
          "group",
          "clause",
          "words",
          "name",
          "indicator",
          "related",
          "unit",
          "comparison",
          "targets",
          "monitors",
          "monitor_printed",
          "classification",
          "every",
          "population",
          "numerator",
          "note");

  private PlanReader() {}

  static Optional<Plan> read(YamlNode node) {
    node.knowsOnly(Set.of("id", "title", "document", "province", "goals", "citations"));
    String planId = node.text("id");
    List<Goal> goals =
        node.items("goals").stream().flatMap(item -> goal(item, planId).stream()).toList();
    List<Plan.Citation> citations =
        node.items("citations").stream().map(PlanReader::citation).toList();
    return node.make(
        () ->
            new Plan(
                planId,
                node.bilingual("title"),
                node.find("document")
                    .map(PlanReader::document)
                    .orElseThrow(() -> new IllegalArgumentException("'document' is missing")),
                node.text("province"),
                goals,
                citations));
  }

  private static Plan.Document document(YamlNode node) {
    return new Plan.Document(
        node.optionalText("number"),
        node.optionalText("issued_on").map(LocalDate::parse),
        node.text("issuer"),
        node.optionalText("note"));
  }

  private static Plan.Citation citation(YamlNode node) {
    return new Plan.Citation(
        node.text("id"), node.text("words"), node.text("printed"), node.bilingual("why"));
  }

  private static Optional<Goal> goal(YamlNode node, String planId) {
    node.knowsOnly(GOAL_KEYS);
    List<Target> targets =
        node.items("targets").stream().flatMap(item -> target(item).stream()).toList();
    return node.make(
        () ->
            new Goal(
                node.text("id"),
                planId,
                node.bilingual("group"),
                node.text("clause"),
                node.text("words"),
                node.bilingual("name"),
                node.text("indicator"),
                node.texts("related"),
                node.optionalText("unit"),
                Comparison.of(node.text("comparison")),
                targets,
                node.texts("monitors"),
                node.text("monitor_printed"),
                Classification.of(node.text("classification")),
                node.optionalText("every"),
                node.optionalText("population"),
                node.optionalText("numerator"),
                node.optionalBilingual("note")));
  }

  private static Optional<Target> target(YamlNode node) {
    node.knowsOnly(Set.of("due", "value", "printed"));
    return node.make(
        () -> new Target(Due.parse(node.text("due")), node.number("value"), node.text("printed")));
  }
}
