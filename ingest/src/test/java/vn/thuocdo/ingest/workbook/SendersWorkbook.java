package vn.thuocdo.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of survey forms as an office keeps it, with good and bad rows. */
final class SendersWorkbook {
  /** Field of the messages in the sender's workbook: the first after the labels. */
  static final int WORDS = 10;

  private static final List<String> LABELS =
      List.of(
          "Mã phiếu",
          "Mã hộ",
          "Mã tỉnh",
          "Mã phường xã",
          "Khu phố/Ấp",
          "Loại hình",
          "Mã cán bộ khảo sát",
          "Ngày khảo sát",
          "Số điện thoại",
          "Hộ có Internet");

  private SendersWorkbook() {}

  /** Title rows 1 and 2, header in row 4, rows from 5: two good ones, three bad ones. */
  static Path write(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("Phiếu của An Đông");
      workbook.createSheet("Nháp").createRow(0).createCell(0).setCellValue("giữ nguyên");
      sheet.createRow(0).createCell(0).setCellValue("ỦY BAN NHÂN DÂN PHƯỜNG AN ĐÔNG");
      sheet.createRow(1).createCell(0).setCellValue("Danh sách phiếu khảo sát");
      fill(sheet.createRow(3), LABELS);
      fill(sheet, 4, "F1", "H1", "27316", "10/01/2026", "0381688550", "có");
      fill(sheet, 5, "F2", "H2", "99999", "31/02/2026", "0381688551", "có");
      fill(sheet, 6, "F3", "H3", "27316", "11/01/2026", "0123", "không");
      fill(sheet, 7, "", "H4", "27316", "12/01/2026", "", "có");
      fill(sheet, 8, "F5", "H5", "27316", "13/01/2026", "", "không");
      workbook.write(out);
    }
    return file;
  }

  private static void fill(XSSFSheet sheet, int at, String... v) {
    fill(
        sheet.createRow(at),
        List.of(v[0], v[1], "79", v[2], "Khu phố 1", "household", "S1", v[3], v[4], v[5]));
  }

  private static void fill(Row row, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      row.createCell(i).setCellValue(values.get(i));
    }
  }

  /** Saves a marked workbook as {@code file}, changed as a clerk does. */
  static Path correct(Path marked, Path file, Consumer<XSSFSheet> change) throws IOException {
    try (InputStream in = Files.newInputStream(marked);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return file;
  }

  /** Types a value into a cell; row and field from 0. */
  static void set(XSSFSheet sheet, int row, int field, String value) {
    sheet.getRow(row).getCell(field, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(value);
  }

  /** True when a cell stands out as wrong. */
  static boolean isMarked(Cell cell) {
    return cell.getCellStyle().getBorderTop() == BorderStyle.THICK;
  }
}
