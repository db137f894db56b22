package vn.thuocdo.data.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.text.Bilingual;

/**
 * A node of a catalogue file that knows its line. Reading never throws: what is wrong goes into the
 * problems and a harmless stand-in is returned, so that one run reports everything.
 */
final class YamlNode {
  private final String file;
  private final Node node;
  private final Problems problems;

  YamlNode(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String file() {
    return file;
  }

  void refuse(String message) {
    problems.add(file, line(), message);
  }

  /** The value built by {@code maker}, or empty and a problem when its constructor refuses. */
  <T> Optional<T> make(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      refuse(e.getMessage());
      return Optional.empty();
    }
  }

  /** Reports keys that the reader does not know. */
  YamlNode knowsOnly(Set<String> keys) {
    fields()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                value.refuse("unknown key '%s'. %s".formatted(key, NearMatches.hint(key, keys)));
              }
            });
    return this;
  }

  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(fields().get(key)).filter(child -> !child.isNull());
  }

  String text(String key) {
    Optional<YamlNode> child = find(key);
    if (child.isEmpty()) {
      refuse("'%s' is missing".formatted(key));
      return "";
    }
    return child.get().scalar();
  }

  Optional<String> optionalText(String key) {
    return find(key).map(YamlNode::scalar);
  }

  boolean flag(String key) {
    return optionalText(key).map(Boolean::parseBoolean).orElse(false);
  }

  Optional<BigDecimal> number(String key) {
    return find(key).flatMap(child -> child.make(() -> parseNumber(child.scalar())));
  }

  private static BigDecimal parseNumber(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(text), e);
    }
  }

  int integer(String key) {
    return number(key).map(BigDecimal::intValue).orElse(0);
  }

  Bilingual bilingual(String key) {
    return optionalBilingual(key)
        .orElseGet(
            () -> {
              refuse("'%s' is missing or not a {vi, en} pair".formatted(key));
              return new Bilingual("-", "-");
            });
  }

  Optional<Bilingual> optionalBilingual(String key) {
    return find(key)
        .flatMap(child -> child.make(() -> new Bilingual(child.text("vi"), child.text("en"))));
  }

  List<YamlNode> items(String key) {
    return find(key).map(YamlNode::elements).orElse(List.of());
  }

  List<String> texts(String key) {
    return items(key).stream().map(YamlNode::scalar).toList();
  }

  String scalar() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    refuse("a single value is expected here");
    return "";
  }

  Map<String, YamlNode> fields() {
    if (!(node instanceof MappingNode mapping)) {
      return Map.of();
    }
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      YamlNode value = new YamlNode(file, tuple.getValueNode(), problems);
      if (fields.put(key, value) != null) {
        value.refuse("key '%s' stands twice".formatted(key));
      }
    }
    return fields;
  }

  private List<YamlNode> elements() {
    if (!(node instanceof SequenceNode sequence)) {
      refuse("a list is expected here");
      return List.of();
    }
    List<YamlNode> elements = new ArrayList<>();
    sequence.getValue().forEach(child -> elements.add(new YamlNode(file, child, problems)));
    return elements;
  }

  private boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }
}
