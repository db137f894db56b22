package vn.thuocdo.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Reads JSON and JSON Lines, one document at a time. */
final class JsonReader implements RowReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Bilingual NO_OBJECT =
      new Bilingual("dòng này không phải đối tượng JSON", "the line is no JSON object");
  private static final Bilingual MORE_FOLLOWS =
      new Bilingual(
          "sau đối tượng JSON còn nội dung khác trên cùng dòng",
          "more follows the JSON object on its line");

  private final Path path;
  private final FileBytes bytes;
  private final DatasetContract contract;
  private final FieldNames names;
  private final JsonShape shape;

  /**
   * @param path the file as errors name it
   * @param nested names under which documents list rows of any dataset, see {@link
   *     DatasetContract.Parent#nested()}
   */
  JsonReader(
      Path path, FileBytes bytes, DatasetContract contract, Set<String> nested, JsonShape shape) {
    this.path = path;
    this.bytes = bytes;
    this.contract = contract;
    this.names = new FieldNames(contract, nested);
    this.shape = shape;
  }

  @Override
  public void read(RowSink sink) throws IOException {
    DocumentRows rows = new DocumentRows(contract, names, sink);
    rows.begin();
    try (BufferedReader text = bytes.text()) {
      if (shape == JsonShape.LINES) {
        readLines(text, rows, sink);
      } else {
        readDocument(text, rows, sink);
      }
    } catch (CharacterCodingException e) {
      throw refused(
          new Bilingual("tệp không phải văn bản UTF-8", "it is not UTF-8 text"),
          new Bilingual("Hãy lưu thành UTF-8 rồi gửi lại", "Save it as UTF-8 and send it again"),
          e);
    }
  }

  private void readDocument(BufferedReader text, DocumentRows rows, RowSink sink)
      throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      new JsonDocuments(new JsonTree(parser, 1), names, rows, sink).read();
    } catch (StreamReadException | StreamConstraintsException e) {
      JsonLocation at = e.getLocation();
      Bilingual why =
          at == null
              ? new Bilingual("JSON bị lỗi", "its JSON is broken")
              : new Bilingual(
                      "JSON bị lỗi ở dòng %d, cột %d", "its JSON is broken at line %d, column %d")
                  .formatted(at.getLineNr(), at.getColumnNr());
      throw refused(
          why,
          new Bilingual("Hãy xuất lại và gửi tệp mới", "Export it again and send the new file"),
          e);
    }
  }

  private static void readLines(BufferedReader text, DocumentRows rows, RowSink sink)
      throws IOException {
    long number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      if (!line.isBlank()) {
        readLine(number, line, rows, sink);
      }
    }
  }

  private static void readLine(long number, String line, DocumentRows rows, RowSink sink)
      throws IOException {
    Node.Group document;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.malformed(new Malformed(number, NO_OBJECT));
        return;
      }
      document = new JsonTree(parser, number).object();
      if (parser.nextToken() != null) {
        sink.malformed(new Malformed(number, MORE_FOLLOWS));
        return;
      }
    } catch (StreamReadException | StreamConstraintsException e) {
      sink.malformed(new Malformed(number, noObject(e)));
      return;
    }
    rows.add(document);
  }

  /** The message itself is not repeated: it may quote personal text. */
  private static Bilingual noObject(JsonProcessingException e) {
    return e.getLocation() == null
        ? NO_OBJECT
        : new Bilingual(
                NO_OBJECT.vi() + ", hỏng từ cột %d", NO_OBJECT.en() + ", it is broken at column %d")
            .formatted(e.getLocation().getColumnNr());
  }

  private KpiException refused(Bilingual why, Bilingual cure, Exception cause) {
    KpiException refusal = SourceFile.refused(path, why, cure);
    refusal.initCause(cause);
    return refusal;
  }
}
