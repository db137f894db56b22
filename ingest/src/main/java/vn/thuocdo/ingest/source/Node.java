package vn.thuocdo.ingest.source;

import java.util.List;

/** A value in a document of nested fields, whether it was written in JSON or in XML. */
sealed interface Node {
  /** A single value as text; empty for an empty one. */
  record Text(String value) implements Node {}

  /** Several values in order. */
  record Items(List<Node> nodes) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * Named values; XML repeats a name for every entry of a list.
   *
   * @param line where it begins in the file, from 1
   */
  record Group(long line, List<Field> fields) implements Node {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A named value.
   *
   * @param name as written, which may be a path such as {@code part_a/members}
   */
  record Field(String name, Node value) {}
}
