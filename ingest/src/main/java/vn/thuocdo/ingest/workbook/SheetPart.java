package vn.thuocdo.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * The XML of a workbook's first sheet within its archive.
 *
 * @param name of the entry
 */
record SheetPart(String name) {
  private static final XMLInputFactory READ = secureFactory();
  private static final XMLOutputFactory WRITE = XMLOutputFactory.newDefaultFactory();

  private static XMLInputFactory secureFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** What becomes of rows. */
  @FunctionalInterface
  interface Rows {
    void row(SheetRow row) throws XMLStreamException;
  }

  /** Events of a sheet that are copied, with rows in between. */
  @FunctionalInterface
  interface Copy {
    void copy(XMLEventReader from, XMLEventWriter to) throws XMLStreamException, IOException;
  }

  static SheetPart first(byte[] workbook) throws IOException {
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      XSSFReader.SheetIterator sheets =
          (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
      sheets.next().close();
      return new SheetPart(sheets.getSheetPart().getPartName().getName().substring(1));
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  /** Reads every row, one after the other. */
  void read(byte[] workbook, Rows rows) throws IOException {
    try (ZipFile archive = open(workbook);
        InputStream sheet = archive.getInputStream(archive.getEntry(name))) {
      rows(READ.createXMLEventReader(sheet), rows);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static ZipFile open(byte[] workbook) throws IOException {
    return ZipFile.builder().setByteArray(workbook).get();
  }

  private static void rows(XMLEventReader xml, Rows rows) throws XMLStreamException {
    int number = 0;
    while (xml.hasNext()) {
      XMLEvent event = xml.nextEvent();
      if (SheetRow.isStart(event, "row")) {
        number = SheetRow.number(event.asStartElement(), number);
        rows.row(SheetRow.read(event.asStartElement(), number, xml));
      }
    }
  }

  /** Copies the workbook, its first sheet by {@code copy}. */
  void rewrite(byte[] workbook, Copy copy, OutputStream out) throws IOException {
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipFile archive = open(workbook)) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream from = archive.getInputStream(entry)) {
          if (entry.getName().equals(name)) {
            copy(from, copy, to);
          } else {
            from.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
    to.finish();
  }

  private static void copy(InputStream from, Copy copy, OutputStream to) throws IOException {
    try {
      XMLEventReader xml = READ.createXMLEventReader(from);
      XMLEventWriter written = WRITE.createXMLEventWriter(new Kept(to), "UTF-8");
      copy.copy(xml, written);
      written.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An entry whose end must not close its archive. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
