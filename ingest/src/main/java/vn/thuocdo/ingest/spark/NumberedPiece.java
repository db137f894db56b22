package vn.thuocdo.ingest.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.thuocdo.ingest.source.CsvPiece;
import vn.thuocdo.ingest.source.PieceRow;

/**
 * A piece that knows the numbers of its rows.
 *
 * @param rowsBefore rows of the extract before it
 */
record NumberedPiece(CsvPiece piece, long rowsBefore) implements Serializable {
  /** Its rows: number, line and the columns of the contract. */
  Iterator<Row> rows() {
    Iterable<PieceRow> all = piece::rows;
    Stream<PieceRow> formed =
        StreamSupport.stream(all.spliterator(), false).filter(row -> row.malformed().isEmpty());
    Iterator<PieceRow> rows = formed.iterator();
    int columns = piece.columns().places().size();
    return new Iterator<>() {
      private long number = rowsBefore;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        PieceRow row = rows.next();
        Object[] cells = new Object[columns + 2];
        cells[0] = ++number;
        cells[1] = row.line();
        IntStream.range(0, columns).forEach(i -> cells[i + 2] = row.value(i));
        return RowFactory.create(cells);
      }
    };
  }
}
