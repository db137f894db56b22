package vn.thuocdo.ingest.source;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;

/** The text of a row's cell for the value that a document gives a column. */
final class FieldText {
  private FieldText() {}

  /** The value as a row holds it; empty when the column cannot hold a list. */
  static Optional<String> of(Column column, Node value) {
    boolean set = column.type() == ColumnType.SET;
    if (value instanceof Node.Text text) {
      return Optional.of(set ? codes(column, text) : text.value());
    }
    return set && value instanceof Node.Items items ? joined(items) : Optional.empty();
  }

  private static Optional<String> joined(Node.Items items) {
    boolean texts = items.nodes().stream().allMatch(Node.Text.class::isInstance);
    return texts
        ? Optional.of(
            items.nodes().stream()
                .map(node -> ((Node.Text) node).value())
                .filter(code -> !code.isEmpty())
                .collect(joining(";")))
        : Optional.empty();
  }

  /** Form applications separate the chosen codes by spaces. */
  private static String codes(Column column, Node.Text text) {
    List<String> parts = List.of(text.value().strip().split("\\s+", -1));
    return column.codes().containsAll(parts) ? String.join(";", parts) : text.value();
  }
}
