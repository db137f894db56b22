package vn.thuocdo.data.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison;
import vn.thuocdo.data.quality.Comparison.JoinColumns;

/** Reads {@code agreements/<id>.yml}. */
final class AgreementReader {
  private AgreementReader() {}

  static Optional<Agreement> read(YamlNode node) {
    node.knowsOnly(
        Set.of("id", "name", "question", "unit", "uses", "join", "holds", "left", "right"));
    return node.make(
        () ->
            new Agreement(
                node.text("id"),
                node.bilingual("name"),
                node.bilingual("question"),
                node.bilingual("unit"),
                node.texts("uses"),
                comparison(node)));
  }

  private static Comparison comparison(YamlNode node) {
    AnswerSide left = side(node, "left");
    AnswerSide right = side(node, "right");
    return node.find("join").isEmpty()
        ? new Comparison.OfRates(left, right)
        : new Comparison.OfRows(left, right, join(node), holds(node));
  }

  private static List<JoinColumns> join(YamlNode node) {
    return node.items("join").stream()
        .map(pair -> new JoinColumns(pair.text("left"), pair.text("right")))
        .toList();
  }

  private static Comparison.Holds holds(YamlNode node) {
    return node.optionalText("holds")
        .map(name -> Comparison.Holds.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Comparison.Holds.EQUAL);
  }

  private static AnswerSide side(YamlNode node, String key) {
    Optional<YamlNode> side = node.find(key);
    if (side.isEmpty()) {
      node.refuse("'%s' is missing".formatted(key));
      return new AnswerSide("", Optional.empty(), "", false);
    }
    YamlNode found = side.get().knowsOnly(Set.of("dataset", "where", "answer", "summed"));
    return new AnswerSide(
        found.text("dataset"),
        found.optionalText("where"),
        found.text("answer"),
        found.flag("summed"));
  }
}
