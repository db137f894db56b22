package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Reads the first sheet of a workbook. Title rows may stand above the header, and a second header
 * row below it: a template has hidden column names over its labels.
 */
final class XlsxReader implements RowReader {
  /** The header is looked for in this many rows. */
  private static final int HEADER_WITHIN_ROWS = 20;

  private final Path path;
  private final Path content;
  private final DatasetContract contract;

  XlsxReader(Path path, Path content, DatasetContract contract) {
    this.path = path;
    this.content = content;
    this.contract = contract;
  }

  @Override
  public void read(RowSink sink) throws IOException {
    ZipLimits.check(path, content);
    try (InputStream bytes = Files.newInputStream(content);
        ReadableWorkbook workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, false));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Iterator<Row> row = rows.iterator();
      List<String> header = fields(findHeader(row, contract).orElseThrow(this::noHeader));
      sink.header(header);
      boolean first = true;
      while (row.hasNext()) {
        Row next = row.next();
        List<String> fields = fields(next, header.size());
        boolean labels = first && isHeader(fields, contract);
        if (!labels && fields.stream().anyMatch(field -> !field.isEmpty())) {
          sink.row(next.getRowNum(), fields);
        }
        first = false;
      }
    } catch (ExcelReaderException e) {
      throw SourceFile.refused(
          path,
          new Bilingual("không đọc được bảng tính (%s)", "the workbook cannot be read (%s)")
              .formatted(e.getMessage()),
          new Bilingual("Hãy lưu lại bằng Excel", "Save it again in Excel"));
    }
  }

  /** The first of the next rows that names enough columns; those before it are titles. */
  static Optional<Row> findHeader(Iterator<Row> rows, DatasetContract contract) {
    for (int i = 0; i < HEADER_WITHIN_ROWS && rows.hasNext(); i++) {
      Row row = rows.next();
      if (isHeader(fields(row), contract)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private KpiException noHeader() {
    return SourceFile.refused(
        path,
        new Bilingual(
                "không thấy dòng tiêu đề trong %d dòng đầu",
                "no header row was found in its first %d rows")
            .formatted(HEADER_WITHIN_ROWS),
        new Bilingual(
                "Hãy ghi tên các cột của tập dữ liệu '%s' trong một dòng",
                "Name the columns of dataset '%s' in one row")
            .formatted(contract.id()));
  }

  static boolean isHeader(List<String> fields, DatasetContract contract) {
    long required = contract.columns().stream().filter(Column::required).count();
    return Header.of(fields, contract).recognised() * 2 > required;
  }

  static List<String> fields(Row row) {
    return fields(row, row.getCellCount());
  }

  private static List<String> fields(Row row, int count) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(i < row.getCellCount() && row.getCell(i) != null ? text(row.getCell(i)) : "");
    }
    return fields;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      return cell.asDate().toLocalDate().toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber().stripTrailingZeros();
      return number.toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.contains("y") && format.contains("d");
  }
}
