package vn.thuocdo.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * Where the header and the columns of a workbook's first sheet stand, by the rules by which it is
 * read.
 *
 * @param header row of the header, counted from 1
 * @param labels row with labels below a header of names, counted from 1
 * @param names name of the column in each field of the header; empty text when it is unknown
 */
public record SheetColumns(int header, Optional<Integer> labels, List<String> names) {
  /** Field that says which quarantined row a row corrects, as {@code b000012:57}. */
  public static final String REFERENCE = Header.REFERENCE;

  /** Field with the reasons of a refused row. */
  public static final String REASONS = Header.REASONS;

  /** Field with the line in the file that was sent. */
  public static final String LINE = Header.LINE;

  public SheetColumns {
    names = List.copyOf(names);
  }

  /** Looks for the columns; empty when the sheet has no header. */
  public static Optional<SheetColumns> find(byte[] workbook, DatasetContract contract)
      throws IOException {
    try (ReadableWorkbook opened =
            new ReadableWorkbook(
                new ByteArrayInputStream(workbook), new ReadingOptions(true, false));
        Stream<Row> rows = opened.getFirstSheet().openStream()) {
      Iterator<Row> row = rows.iterator();
      return XlsxReader.findHeader(row, contract).map(header -> below(header, row, contract));
    }
  }

  private static SheetColumns below(Row header, Iterator<Row> rows, DatasetContract contract) {
    Optional<Row> next = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    return new SheetColumns(
        header.getRowNum(),
        next.filter(row -> XlsxReader.isHeader(XlsxReader.fields(row), contract))
            .map(Row::getRowNum),
        Header.of(XlsxReader.fields(header), contract).columns());
  }

  /** The field that holds a column, counted from 0. */
  public OptionalInt field(String column) {
    int field = names.indexOf(column);
    return field < 0 ? OptionalInt.empty() : OptionalInt.of(field);
  }
}
