package vn.thuocdo.data.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.QualityTerms;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.data.dataset.RowRule;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.data.unit.UnitLevel;

/** Reads {@code datasets/<id>.yml}. */
final class DatasetReader {
  private DatasetReader() {}

  static Optional<DatasetContract> read(YamlNode node) {
    node.knowsOnly(
        Set.of(
            "id",
            "version",
            "name",
            "about",
            "key",
            "entity",
            "event_date",
            "unit",
            "parent",
            "reporting",
            "columns",
            "rules",
            "quality"));
    List<Column> columns =
        node.items("columns").stream().flatMap(item -> column(item).stream()).toList();
    List<RowRule> rules =
        node.items("rules").stream().flatMap(item -> rule(item).stream()).toList();
    return node.make(
        () ->
            new DatasetContract(
                node.text("id"),
                node.integer("version"),
                node.bilingual("name"),
                node.bilingual("about"),
                node.texts("key"),
                node.optionalText("entity"),
                node.text("event_date"),
                node.optionalText("unit"),
                node.find("parent").map(DatasetReader::parent),
                node.find("reporting").map(DatasetReader::reporting),
                columns,
                rules,
                node.find("quality").map(DatasetReader::quality).orElse(QualityTerms.NONE)));
  }

  private static DatasetContract.Parent parent(YamlNode node) {
    return new DatasetContract.Parent(
        node.text("dataset"), node.text("column"), node.text("nested"), node.texts("brings"));
  }

  private static DatasetContract.Reporting reporting(YamlNode node) {
    node.knowsOnly(Set.of("by", "day", "fresh_days"));
    return new DatasetContract.Reporting(
        UnitLevel.valueOf(node.text("by").toUpperCase(Locale.ROOT)),
        node.integer("day"),
        node.integer("fresh_days"));
  }

  private static QualityTerms quality(YamlNode node) {
    node.knowsOnly(Set.of("optional", "applies", "shared"));
    Map<String, String> applies = new LinkedHashMap<>();
    node.find("applies")
        .map(YamlNode::fields)
        .orElse(Map.of())
        .forEach((column, condition) -> applies.put(column, condition.scalar()));
    return new QualityTerms(
        node.texts("optional"),
        applies,
        node.items("shared").stream().map(DatasetReader::shared).toList());
  }

  private static QualityTerms.SharedIdentifier shared(YamlNode node) {
    node.knowsOnly(Set.of("column", "with"));
    return new QualityTerms.SharedIdentifier(
        node.text("column"),
        node.texts("with").stream().map(QualityTerms.ColumnOf::parse).toList());
  }

  private static Optional<Column> column(YamlNode node) {
    node.knowsOnly(
        Set.of(
            "name",
            "label",
            "type",
            "required",
            "codes",
            "pattern",
            "reference",
            "min",
            "max",
            "personal"));
    return node.make(
        () ->
            new Column(
                node.text("name"),
                node.bilingual("label"),
                ColumnType.of(node.text("type")),
                node.flag("required"),
                node.texts("codes"),
                node.optionalText("pattern").map(TextPattern::of),
                node.optionalText("reference").map(Reference::of),
                node.optionalText("min"),
                node.optionalText("max"),
                node.flag("personal")));
  }

  private static Optional<RowRule> rule(YamlNode node) {
    node.knowsOnly(Set.of("code", "severity", "columns", "fails", "message"));
    return node.make(
        () ->
            new RowRule(
                node.text("code"),
                RowRule.Severity.valueOf(node.text("severity").toUpperCase(Locale.ROOT)),
                node.texts("columns"),
                node.text("fails"),
                node.bilingual("message")));
  }
}
