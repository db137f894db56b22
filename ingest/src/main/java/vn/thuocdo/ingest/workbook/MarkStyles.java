package vn.thuocdo.ingest.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How marks look: the cell's own style with a fill and a thick border, so that it prints too. */
final class MarkStyles {
  private static final XSSFColor FILL = color(0xFF, 0xD6, 0xCC);
  private static final XSSFColor BORDER = color(0xC0, 0x00, 0x00);

  private final XSSFWorkbook workbook;
  private final Map<Integer, XSSFCellStyle> marked = new HashMap<>();
  private final Map<Integer, XSSFCellStyle> cleared = new HashMap<>();
  private final XSSFCellStyle words;

  MarkStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.words = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setColor(BORDER);
    words.setFont(font);
    words.setWrapText(true);
    words.setVerticalAlignment(VerticalAlignment.TOP);
  }

  private static XSSFColor color(int red, int green, int blue) {
    return new XSSFColor(
        new byte[] {(byte) red, (byte) green, (byte) blue}, new DefaultIndexedColorMap());
  }

  /** Marks a cell as wrong. */
  void mark(Cell cell) {
    cell.setCellStyle(marked(cell.getCellStyle()));
  }

  /** The style of a wrong cell in place of its own. */
  XSSFCellStyle marked(CellStyle own) {
    return variant(own, marked, MarkStyles::emphasise);
  }

  private XSSFCellStyle variant(
      CellStyle own, Map<Integer, XSSFCellStyle> known, Consumer<XSSFCellStyle> change) {
    return known.computeIfAbsent(
        (int) own.getIndex(),
        index -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(own);
          change.accept(style);
          return style;
        });
  }

  private static void emphasise(XSSFCellStyle style) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(FILL);
    border(style, BorderStyle.THICK);
    style.setTopBorderColor(BORDER);
    style.setBottomBorderColor(BORDER);
    style.setLeftBorderColor(BORDER);
    style.setRightBorderColor(BORDER);
  }

  private static void border(XSSFCellStyle style, BorderStyle kind) {
    style.setBorderTop(kind);
    style.setBorderBottom(kind);
    style.setBorderLeft(kind);
    style.setBorderRight(kind);
  }

  /** Takes an earlier mark off; a cell without one stays as it is. */
  void clear(XSSFCell cell) {
    cleared(cell.getCellStyle()).ifPresent(cell::setCellStyle);
  }

  /** The style of a cell whose earlier mark is taken off; empty for the style of no mark. */
  Optional<XSSFCellStyle> cleared(XSSFCellStyle own) {
    return FILL.equals(own.getFillForegroundColorColor())
        ? Optional.of(variant(own, cleared, MarkStyles::plain))
        : Optional.empty();
  }

  /** The style of a cell that holds messages. */
  XSSFCellStyle dressed() {
    return words;
  }

  private static void plain(XSSFCellStyle style) {
    style.setFillPattern(FillPatternType.NO_FILL);
    style.setFillForegroundColor((XSSFColor) null);
    border(style, BorderStyle.NONE);
  }

  /** Dresses a cell that holds messages. */
  void dress(Cell cell) {
    cell.setCellStyle(words);
  }
}
