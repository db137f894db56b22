package vn.thuocdo.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.source.SheetColumns;
import vn.thuocdo.ingest.template.DatasetTemplate;

/**
 * Very many refused rows in the sheet of the dataset's template: marked while they are written, so
 * that the sheet never stands in memory. Without comments, see {@link ErrorMarks#MOST_COMMENTS}.
 */
final class LongRows {
  private static final int ROWS_IN_MEMORY = 200;

  private final DatasetContract contract;
  private final Map<Long, RefusedLine> lines = new HashMap<>();
  private final Map<Long, Integer> rows = new HashMap<>();

  LongRows(DatasetContract contract, List<RefusedLine> refused) {
    this.contract = contract;
    refused.forEach(line -> lines.put(line.line(), line));
  }

  void write(List<RefusedText> texts, List<RefusedLine> refused, OutputStream out)
      throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    new DatasetTemplate(contract, List.of(RowsSheet.LINE)).write(template);
    SheetColumns columns = SheetColumns.find(template.toByteArray(), contract).orElseThrow();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(template.toByteArray()));
        SXSSFWorkbook workbook = new SXSSFWorkbook(opened, ROWS_IN_MEMORY, true)) {
      ErrorMarks marks = new ErrorMarks(opened.getSheetAt(0), columns);
      marks.mark(List.of(), line -> List.of());
      int next = opened.getSheetAt(0).getLastRowNum() + 1;
      SXSSFSheet sheet = workbook.getSheetAt(0);
      Pen pen = new Pen(marks, RowsSheet.textStyle(opened));
      for (RefusedText text : texts) {
        rows.putIfAbsent(text.line(), next);
        pen.write(sheet.createRow(next++), text, lines.get(text.line()));
      }
      new ErrorList(workbook, contract, columns).write(refused, this::of, marks.words());
      workbook.write(out);
    }
  }

  private List<Integer> of(long line) {
    return rows.containsKey(line) ? List.of(rows.get(line)) : List.of();
  }

  /** Writes one row with its marks. */
  private final class Pen {
    private final ErrorMarks marks;
    private final CellStyle plain;
    private final CellStyle wrong;

    Pen(ErrorMarks marks, CellStyle plain) {
      this.marks = marks;
      this.plain = plain;
      this.wrong = marks.styles().marked(plain);
    }

    void write(Row row, RefusedText text, RefusedLine line) {
      row.createCell(0).setCellValue((double) text.line());
      Set<String> errors = line.byColumn().keySet();
      for (int i = 0; i < contract.columns().size(); i++) {
        String column = contract.columns().get(i).name();
        cell(row, i + 1, text.values().getOrDefault(column, ""), errors.contains(column));
      }
      String remark = text.remark();
      String words = remark.isEmpty() ? line.messages() : line.messages() + "\n" + remark;
      Cell messages = row.createCell(marks.words());
      messages.setCellValue(ErrorMarks.shortened(words));
      marks.styles().dress(messages);
      ErrorMarks.fit(row, words);
      row.createCell(marks.reference()).setCellValue(line.reference());
    }

    private void cell(Row row, int field, String value, boolean isWrong) {
      if (!value.isEmpty() || isWrong) {
        Cell cell = row.createCell(field);
        cell.setCellStyle(isWrong ? wrong : plain);
        cell.setCellValue(value);
      }
    }
  }
}
