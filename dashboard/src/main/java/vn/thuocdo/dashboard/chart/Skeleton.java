package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** JSON written as text, to be filled with figures. */
final class Skeleton {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Skeleton() {}

  static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  static ArrayNode numbers(List<Optional<BigDecimal>> numbers) {
    ArrayNode array = JSON.createArrayNode();
    numbers.forEach(number -> array.add(number.orElse(null)));
    return array;
  }

  /** The figure on the scale of the axis. */
  static BigDecimal shown(BigDecimal figure, boolean share) {
    return share ? figure.multiply(HUNDRED) : figure;
  }

  static List<Optional<BigDecimal>> shown(List<Optional<BigDecimal>> figures, boolean share) {
    return figures.stream().map(figure -> figure.map(f -> shown(f, share))).toList();
  }
}
