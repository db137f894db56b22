package vn.thuocdo.data.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.indicator.Relation;

/** Reads {@code relations/<id>.yml}. */
final class RelationReader {
  private RelationReader() {}

  static Optional<Relation> read(YamlNode node) {
    node.knowsOnly(
        Set.of(
            "id",
            "about",
            "time",
            "datasets",
            "uses",
            "ages",
            "columns",
            "breakdowns",
            "by_ward",
            "confidential",
            "sql"));
    return node.make(
        () ->
            new Relation(
                node.text("id"),
                node.bilingual("about"),
                Relation.Time.valueOf(node.text("time").toUpperCase(Locale.ROOT)),
                node.texts("datasets"),
                node.texts("uses"),
                node.optionalText("ages"),
                node.texts("columns"),
                node.texts("breakdowns"),
                node.flag("by_ward"),
                node.optionalText("confidential").map(Boolean::parseBoolean).orElse(true),
                node.text("sql")));
  }
}
