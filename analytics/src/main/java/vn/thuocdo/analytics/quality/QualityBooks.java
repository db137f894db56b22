package vn.thuocdo.analytics.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
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
          dataset VARCHAR, unit VARCHAR, month VARCHAR, landed_on DATE, news BIGINT,
          duplicate BIGINT, refused BIGINT, warned BIGINT, fresh BIGINT, bad_codes BIGINT)
        """);
    Map<BatchId, LocalDate> days = days();
    for (String dataset : catalogue.datasets().keySet()) {
      db.append(
          "book_lines",
          ledger.books(dataset).stream()
              .map(line -> row(dataset, days.get(line.batch()), line))
              .toList());
    }
    db.execute(
        """
        CREATE TABLE quality_books AS
        SELECT * EXCLUDE (warned), news + duplicate AS landed, least(warned, news + duplicate) AS warned
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

  private static List<Object> row(String dataset, LocalDate landedOn, BookLine line) {
    return List.of(
        dataset,
        line.unit().orElse(""),
        line.month().orElse(""),
        landedOn,
        line.counts().accepted() + line.counts().superseding(),
        line.counts().duplicate(),
        line.counts().quarantined(),
        line.warned(),
        line.fresh(),
        line.badCodes());
  }
}
