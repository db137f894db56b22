package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.text.Bilingual;

/**
 * Turns documents into rows of a contract. A document is one row of its own dataset; for a dataset
 * whose rows are nested in another's documents it holds as many rows as it lists, each with the
 * document's key and, where it has no number, its place in the list.
 */
final class DocumentRows {
  private final DatasetContract contract;
  private final FieldNames names;
  private final RowSink sink;
  private final Set<String> unknown = new HashSet<>();

  DocumentRows(DatasetContract contract, FieldNames names, RowSink sink) {
    this.contract = contract;
    this.names = names;
    this.sink = sink;
  }

  /** Names the fields; called once, before the documents. */
  void begin() throws IOException {
    sink.header(contract.columns().stream().map(Column::name).toList());
  }

  /** Hands over the rows of one document. */
  void add(Node.Group document) throws IOException {
    DocumentFields fields = DocumentFields.of(document, names);
    Optional<List<Node>> rows = fields.rows();
    if (rows.isPresent()) {
      addNested(document.line(), fields, rows.get());
    } else if (contract.parent().isEmpty() || ownKeys().anyMatch(fields.values()::containsKey)) {
      addRow(document.line(), fields, fields.values());
    }
  }

  /** Key columns that a row does not take from its parent. */
  private Stream<String> ownKeys() {
    return contract.key().stream().filter(column -> !column.equals(documentKey()));
  }

  /** The column that identifies the document. */
  private String documentKey() {
    return contract
        .parent()
        .map(DatasetContract.Parent::column)
        .orElseGet(() -> contract.key().get(0));
  }

  private void addNested(long line, DocumentFields document, List<Node> rows) throws IOException {
    if (isRefused(line, document)) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Node.Group row) {
        DocumentFields fields = DocumentFields.of(row, names);
        addRow(row.line(), fields, inherited(document, fields, i + 1));
      } else {
        sink.malformed(
            new Malformed(
                line,
                new Bilingual(
                        "mục thứ %d trong danh sách của nó không phải đối tượng JSON",
                        "entry %d of its list is no object")
                    .formatted(i + 1)));
      }
    }
  }

  private Map<String, String> inherited(DocumentFields document, DocumentFields row, int number) {
    Map<String, String> values = new HashMap<>(row.values());
    String key = documentKey();
    Optional.ofNullable(document.values().get(key))
        .or(document::instance)
        .ifPresent(id -> values.putIfAbsent(key, id));
    ownKeys()
        .filter(column -> contract.find(column).orElseThrow().type() == ColumnType.INTEGER)
        .forEach(column -> values.putIfAbsent(column, Integer.toString(number)));
    return values;
  }

  private void addRow(long line, DocumentFields fields, Map<String, String> values)
      throws IOException {
    fields.unknown().stream().filter(unknown::add).forEach(sink::unknownField);
    if (isRefused(line, fields)) {
      return;
    }
    if (contract.key().size() == 1) {
      fields.instance().ifPresent(id -> values.putIfAbsent(documentKey(), id));
    }
    sink.row(
        line, contract.columns().stream().map(c -> values.getOrDefault(c.name(), "")).toList());
  }

  private boolean isRefused(long line, DocumentFields fields) throws IOException {
    if (fields.problems().isEmpty()) {
      return false;
    }
    sink.malformed(new Malformed(line, Bilingual.joined(fields.problems(), "; ")));
    return true;
  }
}
