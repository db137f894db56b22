package vn.thuocdo.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads one JSON value after the other.
 *
 * @param firstLine line of the file on which the parser's text begins, from 1
 */
record JsonTree(JsonParser parser, long firstLine) {
  /** Numbers with a longer exponent stay as they are written. */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?[eE][+-]?[0-9]{1,2}");

  /** Line of the token the parser is at. */
  long line() {
    return firstLine + parser.currentTokenLocation().getLineNr() - 1;
  }

  /** The value the parser is at; leaves the parser at its last token. */
  Node value() throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> items(new ArrayList<>());
      case VALUE_NULL -> new Node.Text("");
      case VALUE_NUMBER_FLOAT -> new Node.Text(plain(parser.getText()));
      default -> new Node.Text(parser.getText());
    };
  }

  /** The object at whose opening brace the parser is. */
  Node.Group object() throws IOException {
    long line = line();
    List<Node.Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      fields.add(field());
    }
    return new Node.Group(line, fields);
  }

  private Node.Field field() throws IOException {
    String name = parser.currentName();
    parser.nextToken();
    return new Node.Field(name, value());
  }

  /** The rest of an array that began with {@code first}. */
  Node.Items items(List<Node> first) throws IOException {
    List<Node> nodes = new ArrayList<>(first);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      nodes.add(value());
    }
    return new Node.Items(nodes);
  }

  /** 1.2E+3 is written 1200, as a person would. */
  private static String plain(String number) {
    return SCIENTIFIC.matcher(number).matches() ? new BigDecimal(number).toPlainString() : number;
  }
}
