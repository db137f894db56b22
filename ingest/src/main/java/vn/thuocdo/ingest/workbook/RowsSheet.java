package vn.thuocdo.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.source.SheetColumns;
import vn.thuocdo.ingest.template.DatasetTemplate;

/** Refused rows of a file that was no workbook, in the sheet of the dataset's template. */
final class RowsSheet implements LineRows {
  static final DatasetTemplate.Lead LINE =
      new DatasetTemplate.Lead(SheetColumns.LINE, "Dòng trong tệp");

  private final DatasetContract contract;
  private final byte[] template;
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final CellStyle text;
  private final Map<Long, List<Integer>> rows = new HashMap<>();
  private final Map<Long, String> remarks = new HashMap<>();

  RowsSheet(DatasetContract contract) throws IOException {
    this.contract = contract;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DatasetTemplate(contract, List.of(LINE)).write(bytes);
    this.template = bytes.toByteArray();
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
    this.sheet = workbook.getSheetAt(0);
    this.text = textStyle(workbook);
  }

  /** Cells that stay as they are typed. */
  static CellStyle textStyle(XSSFWorkbook workbook) {
    CellStyle text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    return text;
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  SheetColumns columns() throws IOException {
    return SheetColumns.find(template, contract).orElseThrow();
  }

  /** Adds a row below the others. */
  void add(RefusedText refused) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(0).setCellValue((double) refused.line());
    for (int i = 0; i < contract.columns().size(); i++) {
      String value = refused.values().get(contract.columns().get(i).name());
      if (value != null) {
        XSSFCell cell = row.createCell(i + 1);
        cell.setCellStyle(text);
        cell.setCellValue(value);
      }
    }
    remarks.merge(refused.line(), refused.remark(), (one, same) -> one);
    rows.computeIfAbsent(refused.line(), line -> new ArrayList<>()).add(row.getRowNum());
  }

  @Override
  public List<Integer> of(long line) {
    return rows.getOrDefault(line, List.of());
  }

  @Override
  public String remark(long line) {
    return remarks.getOrDefault(line, "");
  }
}
