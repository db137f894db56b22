package vn.thuocdo.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thuocdo.data.text.Bilingual;

/** Finds the documents of a JSON file and never holds more than one of them. */
final class JsonDocuments {
  /** Under these names form applications and APIs wrap what they export. */
  private static final Set<String> WRAPPERS =
      Set.of("results", "data", "value", "items", "records", "rows", "submissions");

  private final JsonTree tree;
  private final JsonParser parser;
  private final FieldNames names;
  private final DocumentRows rows;
  private final RowSink sink;

  JsonDocuments(JsonTree tree, FieldNames names, DocumentRows rows, RowSink sink) {
    this.tree = tree;
    this.parser = tree.parser();
    this.names = names;
    this.rows = rows;
    this.sink = sink;
  }

  void read() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        parser.nextToken();
        readElements();
      } else if (token == JsonToken.START_OBJECT) {
        readObject();
      } else {
        malformed(new Bilingual("không phải đối tượng JSON", "it is no JSON object"));
      }
    }
  }

  private void malformed(Bilingual reason) throws IOException {
    sink.malformed(new Malformed(tree.line(), reason));
  }

  /** The elements of an array, from the one the parser is at. */
  private void readElements() throws IOException {
    for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        rows.add(tree.object());
      } else {
        malformed(
            new Bilingual(
                "một phần tử của mảng không phải đối tượng JSON",
                "an element of the array is no JSON object"));
        parser.skipChildren();
      }
    }
  }

  /** A document, or a wrapper around a list of documents. */
  private void readObject() throws IOException {
    long line = tree.line();
    List<Node.Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        fields.add(new Node.Field(name, tree.value()));
      } else if (isWrapper(name, parser.nextToken(), fields)) {
        readElements();
        skipRest(name);
        return;
      } else {
        fields.add(new Node.Field(name, restOfArray()));
      }
    }
    rows.add(new Node.Group(line, fields));
  }

  private boolean isWrapper(String name, JsonToken first, List<Node.Field> before) {
    if (names.listsAnyRows(name) || FieldNames.isMetadata(name)) {
      return false;
    }
    return WRAPPERS.contains(name)
        || (first == JsonToken.START_OBJECT
            && names.column(name).isEmpty()
            && before.stream().allMatch(field -> names.column(field.name()).isEmpty()));
  }

  private Node.Items restOfArray() throws IOException {
    return parser.currentToken() == JsonToken.END_ARRAY
        ? new Node.Items(List.of())
        : tree.items(List.of(tree.value()));
  }

  /** What stands behind a list of unknown name must not be fields of a row. */
  private void skipRest(String wrapper) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      long line = tree.line();
      parser.nextToken();
      parser.skipChildren();
      if (!WRAPPERS.contains(wrapper) && names.column(name).isPresent()) {
        sink.malformed(
            new Malformed(
                line,
                new Bilingual(
                        "trường '%s' đứng bên ngoài danh sách '%s'",
                        "field '%s' stands beside the list '%s'")
                    .formatted(name, wrapper)));
      }
    }
  }
}
