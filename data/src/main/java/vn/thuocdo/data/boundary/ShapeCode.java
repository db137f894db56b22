package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Where a file keeps the code of a unit.
 *
 * @param property as the administrator names it; empty to look under the usual names
 */
record ShapeCode(Optional<String> property) {
  private static final List<String> USUAL =
      List.of("code", "ward_code", "unit_code", "ma", "ma_xa", "maxa", "MA_XA", "MAXA");

  /** Ward codes have five digits; files that keep them as numbers lose the zeros in front. */
  private static final String FIVE_DIGITS = "%05d";

  /** The code of a feature or geometry; empty when it has none. */
  Optional<String> of(JsonNode object) {
    JsonNode properties = object.path("properties");
    return property.map(List::of).orElse(USUAL).stream()
        .map(properties::path)
        .filter(JsonNode::isValueNode)
        .findFirst()
        .or(() -> Optional.of(object.path("id")).filter(id -> property.isEmpty()))
        .map(ShapeCode::text)
        .filter(code -> !code.isEmpty());
  }

  private static String text(JsonNode value) {
    return value.isIntegralNumber()
        ? FIVE_DIGITS.formatted(value.asLong())
        : value.asText("").strip();
  }

  /** What was looked at, for messages. */
  String looked() {
    return property
        .map(name -> "property '" + name + "'")
        .orElse("properties " + String.join(", ", USUAL) + " or id");
  }
}
