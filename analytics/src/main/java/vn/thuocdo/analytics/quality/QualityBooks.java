package vn.thuocdo.analytics.quality;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.Ledger;

/**
 * Table {@code quality_books}: the ledger's books with the day each batch landed. Empty text is an
 * unknown unit or month; {@code landed} counts rows that were neither refused nor waiting.
 */
final class QualityBooks {
  private final DuckDb db;
  private final Ledger ledger;
  private final ZoneId zone;

  QualityBooks(DuckDb db, Ledger ledger, ZoneId zone) {
    this.db = db;
    this.ledger = ledger;
    this.zone = zone;
  }

  void create(Catalogue catalogue) {
    db.execute(
        """
        CREATE TABLE book_lines (
          dataset VARCHAR, unit VARCHAR, month VARCHAR, landed_on VARCHAR, news BIGINT,
          duplicate BIGINT, refused BIGINT, warned BIGINT, fresh BIGINT, bad_codes BIGINT)
        """);
    Map<BatchId, LocalDate> days = days();
    try (DuckDBAppender appender =
        db.connection()
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "book_lines")) {
      for (String dataset : catalogue.datasets().keySet()) {
        for (BookLine line : ledger.books(dataset)) {
          append(appender, dataset, days.get(line.batch()), line);
        }
      }
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.INTERNAL, "Cannot read the books: %s".formatted(e.getMessage()), e);
    }
    db.execute(
        """
        CREATE TABLE quality_books AS
        SELECT * EXCLUDE (landed_on, warned), news + duplicate AS landed,
               CAST(landed_on AS DATE) AS landed_on, least(warned, news + duplicate) AS warned
        FROM book_lines
        """);
  }

  private Map<BatchId, LocalDate> days() {
    Map<BatchId, LocalDate> days = new HashMap<>();
    for (Batch batch : ledger.batches()) {
      days.put(batch.id(), LocalDate.ofInstant(batch.landedAt(), zone));
    }
    return days;
  }

  private static void append(
      DuckDBAppender appender, String dataset, LocalDate landedOn, BookLine line)
      throws SQLException {
    appender.beginRow();
    appender.append(dataset);
    appender.append(line.unit().orElse(""));
    appender.append(line.month().orElse(""));
    appender.append(landedOn.toString());
    appender.append(line.counts().accepted() + line.counts().superseding());
    appender.append(line.counts().duplicate());
    appender.append(line.counts().quarantined());
    appender.append(line.warned());
    appender.append(line.fresh());
    appender.append(line.badCodes());
    appender.endRow();
  }
}
