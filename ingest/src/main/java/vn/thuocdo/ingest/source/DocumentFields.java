package vn.thuocdo.ingest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.text.Bilingual;

/** The fields of one document, flattened: its groups have gone, its nested rows are set aside. */
final class DocumentFields {
  private static final String INSTANCE_ID = "instanceID";
  private static final String UUID = "uuid:";

  private final FieldNames names;
  private final Map<String, String> values = new HashMap<>();
  private final List<Node> rows = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Set<Bilingual> problems = new TreeSet<>(Comparator.comparing(Bilingual::en));
  private Optional<String> instance = Optional.empty();
  private boolean listed;

  private DocumentFields(FieldNames names) {
    this.names = names;
  }

  static DocumentFields of(Node.Group document, FieldNames names) {
    DocumentFields fields = new DocumentFields(names);
    fields.addAll(document, "");
    return fields;
  }

  /** Values by column; empty ones are left out. */
  Map<String, String> values() {
    return values;
  }

  /** Entries of the list that holds rows of the contract; empty when there is no such list. */
  Optional<List<Node>> rows() {
    return listed ? Optional.of(rows) : Optional.empty();
  }

  /** Fields that name no column, as paths. */
  List<String> unknown() {
    return unknown;
  }

  /** What is wrong with the document's own fields. */
  Set<Bilingual> problems() {
    return problems;
  }

  /** Id that the form application gave the document. */
  Optional<String> instance() {
    return instance;
  }

  private void addAll(Node.Group group, String path) {
    Set<String> seen = new HashSet<>();
    for (Node.Field field : group.fields()) {
      boolean repeatable = field.value() instanceof Node.Group;
      if (!repeatable && !seen.add(field.name())) {
        problems.add(
            new Bilingual("trường '%s' xuất hiện hai lần", "field '%s' stands twice")
                .formatted(field.name()));
      } else {
        add(field, path);
      }
    }
  }

  private void add(Node.Field field, String path) {
    String name = field.name();
    if (FieldNames.isMetadata(name)) {
      addMetadata(field);
    } else if (names.listsRows(name)) {
      addRows(field.value());
    } else if (names.listsAnyRows(name)) {
      return;
    } else if (field.value() instanceof Node.Group group) {
      addAll(group, path + name + "/");
    } else {
      addValue(field, path);
    }
  }

  private void addMetadata(Node.Field field) {
    if (field.value() instanceof Node.Group meta) {
      meta.fields().forEach(this::addMetadata);
    } else if (field.value() instanceof Node.Text text
        && FieldNames.last(field.name()).equals(INSTANCE_ID)) {
      String id = text.value();
      instance = Optional.of(id.startsWith(UUID) ? id.substring(UUID.length()) : id);
    }
  }

  private void addRows(Node value) {
    listed = true;
    if (value instanceof Node.Items items) {
      rows.addAll(items.nodes());
    } else if (!value.equals(new Node.Text(""))) {
      rows.add(value);
    }
  }

  private void addValue(Node.Field field, String path) {
    Optional<Column> column = names.column(field.name());
    if (column.isEmpty()) {
      if (!field.value().equals(new Node.Text(""))) {
        unknown.add(path + field.name());
      }
      return;
    }
    String name = column.get().name();
    Optional<String> text = FieldText.of(column.get(), field.value());
    if (text.isEmpty()) {
      problems.add(
          new Bilingual("trường '%s' chứa cả một danh sách", "field '%s' holds a list")
              .formatted(field.name()));
    } else if (!text.get().isEmpty() && values.putIfAbsent(name, text.get()) != null) {
      problems.add(
          new Bilingual("cột '%s' có hai giá trị", "column '%s' stands twice").formatted(name));
    }
  }
}
