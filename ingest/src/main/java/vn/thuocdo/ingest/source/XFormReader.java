package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Reads submissions of an ODK XForm: one as the file's root, or several inside {@code submissions}.
 * Document types are refused, so that no entity can be expanded and nothing is fetched.
 */
final class XFormReader implements RowReader {
  private static final String WRAPPER = "submissions";
  private static final int DEEPEST = 100;
  private static final XMLInputFactory XML = secureFactory();

  private final Path path;
  private final FileBytes bytes;
  private final DatasetContract contract;
  private final FieldNames names;

  /**
   * @param path the file as errors name it
   * @param nested names under which documents list rows of any dataset, see {@link
   *     DatasetContract.Parent#nested()}
   */
  XFormReader(Path path, FileBytes bytes, DatasetContract contract, Set<String> nested) {
    this.path = path;
    this.bytes = bytes;
    this.contract = contract;
    this.names = new FieldNames(contract, nested);
  }

  private static XMLInputFactory secureFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  @Override
  public void read(RowSink sink) throws IOException {
    DocumentRows rows = new DocumentRows(contract, names, sink);
    rows.begin();
    try (InputStream in = bytes.open()) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw refused(new Bilingual("tệp có DOCTYPE", "it has a DOCTYPE"), xml.getLocation());
        }
        boolean wrapper = event == XMLStreamConstants.START_ELEMENT && isWrapper(xml);
        if (event == XMLStreamConstants.START_ELEMENT && !wrapper) {
          readSubmission(xml, rows, sink);
        }
      }
    } catch (XMLStreamException e) {
      KpiException refusal =
          refused(new Bilingual("XML bị lỗi", "its XML is broken"), e.getLocation());
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static boolean isWrapper(XMLStreamReader xml) {
    return xml.getLocalName().equals(WRAPPER);
  }

  private void readSubmission(XMLStreamReader xml, DocumentRows rows, RowSink sink)
      throws IOException, XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    if (element(xml, 1) instanceof Node.Group document) {
      rows.add(document);
    } else {
      sink.malformed(
          new Malformed(
              line, new Bilingual("phiếu không có trường nào", "the submission has no fields")));
    }
  }

  private Node element(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw refused(
          new Bilingual("các phần tử lồng nhau sâu hơn %d", "its elements nest deeper than %d")
              .formatted(DEEPEST),
          xml.getLocation());
    }
    long line = xml.getLocation().getLineNumber();
    List<Node.Field> fields = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        fields.add(new Node.Field(xml.getLocalName(), element(xml, depth + 1)));
      } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(xml.getText());
      }
    }
    return fields.isEmpty() ? new Node.Text(text.toString().strip()) : new Node.Group(line, fields);
  }

  private KpiException refused(Bilingual why, Location at) {
    Bilingual where =
        at == null
            ? why
            : new Bilingual(why.vi() + " ở dòng %d, cột %d", why.en() + " at line %d, column %d")
                .formatted(at.getLineNumber(), at.getColumnNumber());
    return SourceFile.refused(
        path, where, new Bilingual("Hãy xuất lại các phiếu", "Export the submissions again"));
  }
}
