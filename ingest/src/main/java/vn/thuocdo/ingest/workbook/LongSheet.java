package vn.thuocdo.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.source.SheetColumns;

/**
 * A sender's own workbook with very many refused rows. Everything but the rows of its first sheet
 * goes through the usual marking; the rows themselves are copied one by one and marked on the way,
 * so that they never stand in memory together. Without comments, see {@link
 * ErrorMarks#MOST_COMMENTS}.
 */
final class LongSheet {
  private static final int ROWS_IN_MEMORY = 200;

  private final byte[] workbook;
  private final SheetColumns columns;
  private final SheetPart part;
  private final int headed;
  private final Map<Long, RefusedLine> lines = new HashMap<>();
  private int used;

  LongSheet(byte[] workbook, SheetColumns columns, List<RefusedLine> refused) throws IOException {
    this.workbook = workbook;
    this.columns = columns;
    this.part = SheetPart.first(workbook);
    this.headed = columns.labels().orElse(columns.header());
    refused.forEach(line -> lines.put(line.line(), line));
  }

  void write(DatasetContract contract, List<RefusedLine> refused, OutputStream out)
      throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(withoutRows()));
        SXSSFWorkbook streamed = new SXSSFWorkbook(opened, ROWS_IN_MEMORY, true)) {
      ErrorMarks marks = new ErrorMarks(opened.getSheetAt(0), columns, used);
      marks.mark(List.of(), line -> List.of());
      RowMarks rows = RowMarks.of(marks, columns, opened);
      new ErrorList(streamed, contract, columns)
          .write(refused, line -> List.of(Math.toIntExact(line) - 1), marks.words());
      streamed.write(frame);
      part.rewrite(frame.toByteArray(), (from, to) -> withRows(from, to, rows), out);
    }
  }

  /** The workbook with the header of its first sheet alone; notes how many columns are in use. */
  private byte[] withoutRows() throws IOException {
    ByteArrayOutputStream hollow = new ByteArrayOutputStream();
    part.rewrite(workbook, this::headOnly, hollow);
    return hollow.toByteArray();
  }

  private void headOnly(XMLEventReader from, XMLEventWriter to) throws XMLStreamException {
    int number = 0;
    while (from.hasNext()) {
      XMLEvent event = from.nextEvent();
      if (SheetRow.isStart(event, "row")) {
        number = SheetRow.number(event.asStartElement(), number);
        SheetRow row = SheetRow.read(event.asStartElement(), number, from);
        used = Math.max(used, row.width());
        if (number <= headed) {
          row.write(to, 0);
        }
      } else {
        to.add(event);
      }
    }
  }

  private void withRows(XMLEventReader from, XMLEventWriter to, RowMarks marks)
      throws XMLStreamException, IOException {
    while (from.hasNext()) {
      XMLEvent event = from.nextEvent();
      if (SheetRow.isEnd(event, "sheetData")) {
        part.read(workbook, row -> marked(row, to, marks));
      }
      to.add(event);
    }
  }

  private void marked(SheetRow row, XMLEventWriter to, RowMarks marks) throws XMLStreamException {
    if (row.number() > headed) {
      marks.clear(row);
      RefusedLine line = lines.get((long) row.number());
      row.write(to, line == null ? 0 : marks.mark(row, line));
    }
  }
}
