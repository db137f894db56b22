package vn.thuocdo.ingest.source;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;

/** A record of a {@link CsvPiece}: the columns of the contract as text, or why it is no row. */
public final class PieceRow {
  private final long line;
  private final String[] values;
  private final Optional<String> reference;
  private final Optional<Malformed> malformed;

  private PieceRow(
      long line, String[] values, Optional<String> reference, Optional<Malformed> malformed) {
    this.line = line;
    this.values = values;
    this.reference = reference;
    this.malformed = malformed;
  }

  static PieceRow malformed(Malformed place) {
    return new PieceRow(place.line(), new String[0], Optional.empty(), Optional.of(place));
  }

  static PieceRow of(long line, CsvRecord record, SourceColumns columns) {
    for (int field = 0; field < columns.fields(); field++) {
      String cell = record.getField(field);
      if (cell.length() > Malformed.MOST_CELL_LETTERS) {
        return malformed(Malformed.ofLongCell(line, cell.length()));
      }
      if (cell.indexOf('\0') >= 0) {
        return malformed(Malformed.ofNul(line));
      }
    }
    String[] values = new String[columns.places().size()];
    for (int i = 0; i < values.length; i++) {
      int place = columns.places().get(i);
      values[i] = place < 0 ? null : clean(record.getField(place), columns.words().get(i));
    }
    Optional<String> reference =
        columns.reference() < 0
            ? Optional.empty()
            : Optional.ofNullable(clean(record.getField(columns.reference()), false));
    return new PieceRow(line, values, reference, Optional.empty());
  }

  /** Line of the file on which the record begins. */
  public long line() {
    return line;
  }

  /** Text of a column of the contract; null when empty. */
  public String value(int column) {
    return values[column];
  }

  /** The quarantined row that this one corrects. */
  Optional<String> reference() {
    return reference;
  }

  /** Why it is no row. */
  public Optional<Malformed> malformed() {
    return malformed;
  }

  private static String clean(String cell, boolean words) {
    return words ? CellText.composed(cell) : CellText.trimmed(cell);
  }
}
