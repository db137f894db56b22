package vn.thuocdo.data.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.thuocdo.data.indicator.Example;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** Reads {@code indicators/<id>.yml}. */
final class IndicatorReader {
  private static final int HASH_CHARACTERS = 16;

  private IndicatorReader() {}

  static Optional<Indicator> read(YamlNode node) {
    node.knowsOnly(
        Set.of(
            "id",
            "version",
            "name",
            "question",
            "unit",
            "direction",
            "formula",
            "population",
            "source",
            "owner",
            "clauses",
            "examples",
            "check"));
    Optional<YamlNode> formula = node.find("formula");
    if (formula.isEmpty()) {
      node.refuse("'formula' is missing");
    }
    return formula
        .flatMap(FormulaReader::read)
        .flatMap(f -> node.make(() -> indicator(node, f, formula.get().line())));
  }

  private static Indicator indicator(YamlNode node, Formula formula, int formulaLine) {
    String id = node.text("id");
    int version = node.integer("version");
    return new Indicator(
        id,
        version,
        node.bilingual("name"),
        node.bilingual("question"),
        Indicator.Measure.valueOf(node.text("unit").toUpperCase(Locale.ROOT)),
        Indicator.Direction.valueOf(node.text("direction").toUpperCase(Locale.ROOT)),
        formula,
        formulaLine,
        node.optionalBilingual("population"),
        node.text("source"),
        node.text("owner"),
        node.texts("clauses"),
        node.items("examples").stream().map(IndicatorReader::example).toList(),
        node.optionalText("check"),
        hash(id + "\n" + version + "\n" + formula));
  }

  private static Example example(YamlNode node) {
    node.knowsOnly(Set.of("name", "rows", "expected"));
    Map<String, String> rows = new LinkedHashMap<>();
    node.find("rows")
        .ifPresent(r -> r.fields().forEach((dataset, csv) -> rows.put(dataset, csv.scalar())));
    return new Example(
        node.text("name"),
        rows,
        node.items("expected").stream().map(IndicatorReader::expected).toList());
  }

  private static Example.Expected expected(YamlNode node) {
    node.knowsOnly(
        Set.of("unit", "period", "breakdown", "numerator", "denominator", "value", "missing"));
    return new Example.Expected(
        node.text("unit"),
        node.text("period"),
        node.optionalText("breakdown").orElse(""),
        count(node, "numerator"),
        count(node, "denominator"),
        node.number("value"),
        node.optionalText("missing"));
  }

  private static OptionalLong count(YamlNode node, String key) {
    return node.number(key).stream().mapToLong(java.math.BigDecimal::longValueExact).findFirst();
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
