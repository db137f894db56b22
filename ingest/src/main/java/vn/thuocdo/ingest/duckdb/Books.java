package vn.thuocdo.ingest.duckdb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.check.TypedSql;

/** Counts the staged rows of a batch per unit and month, from their {@link Tally}. */
public final class Books {
  private static final List<String> BAD_CODES =
      Stream.concat(
              Stream.of("NOT_IN_CODE_LIST", "UNIT_NOT_VALID_ON_DATE"),
              Reference.errorCodes().stream())
          .toList();

  private final DuckDb db;
  private final Staging staging;
  private final LocalDate landedOn;

  /**
   * @param landedOn day of the landing; freshness is measured against it
   */
  public Books(DuckDb db, Staging staging, LocalDate landedOn) {
    this.db = db;
    this.staging = staging;
    this.landedOn = landedOn;
  }

  /** Lines of one file; {@code malformed} places that are no rows belong to no unit and month. */
  public List<BookLine> ofFile(BatchId batch, long malformed) {
    List<BookLine> lines = new ArrayList<>(lines(Long.toString(batch.sequence())));
    if (malformed > 0) {
      lines.add(nowhere(batch, new RowCounts(0, 0, 0, 0, malformed)));
    }
    return lines;
  }

  /** Lines of rows that had waited: what they are now, and that they wait no more. */
  public List<BookLine> ofReleased() {
    List<BookLine> lines = new ArrayList<>(lines("_landed_seq"));
    db.query(
            "SELECT _landed_seq, count(*) FROM staged GROUP BY 1",
            row -> nowhere(new BatchId(row.getLong(1)), new RowCounts(0, 0, 0, -row.getLong(2), 0)))
        .forEach(lines::add);
    return lines;
  }

  private static BookLine nowhere(BatchId batch, RowCounts counts) {
    return new BookLine(batch, Optional.empty(), Optional.empty(), counts, 0, 0, 0);
  }

  private List<BookLine> lines(String sequence) {
    return db.query(
        """
        SELECT _landed_seq, unit, strftime(month, '%%Y-%%m'),
               sum(rows) FILTER (WHERE fate = 'accepted'), sum(rows) FILTER (WHERE fate = 'superseding'),
               sum(rows) FILTER (WHERE fate = 'duplicate'), sum(rows) FILTER (WHERE fate = 'waiting'),
               sum(rows) FILTER (WHERE fate = 'quarantined'), sum(warned), sum(fresh), sum(bad_codes)
        FROM (
          SELECT _landed_seq, fate, rows, warned, fresh, bad_codes,
                 CASE WHEN fate = 'waiting' OR (fate = 'quarantined' AND u.code IS NULL) THEN NULL ELSE _unit END AS unit,
                 CASE WHEN fate <> 'waiting' THEN date_trunc('month', _event_date) END AS month
          FROM (%s%s%s) LEFT JOIN units u ON u.code = _unit)
        GROUP BY 1, 2, 3
        """
            .formatted(ofEveryRow(sequence), ofKnownKeys(sequence), ofBadCodes(sequence)),
        row ->
            new BookLine(
                new BatchId(row.getLong(1)),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                new RowCounts(
                    row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11)));
  }

  private String ofEveryRow(String sequence) {
    return """
        SELECT %s AS _landed_seq, _unit, _event_date, rows,
               CASE WHEN _refused THEN 'quarantined' WHEN _waits THEN 'waiting' ELSE 'accepted' END AS fate,
               CASE WHEN _warned AND NOT _refused THEN rows ELSE 0 END AS warned,
               CASE WHEN %s THEN rows ELSE 0 END AS fresh, 0 AS bad_codes
        FROM tally"""
        .formatted(sequence, freshSql());
  }

  /** Takes rows with a known key from the accepted ones. */
  private String ofKnownKeys(String sequence) {
    boolean none = db.number("SELECT count(*) FROM fates") == 0;
    return none
        ? ""
        : """

        UNION ALL
        SELECT %s, _unit, _event_date, unnest([-1, 1]),
               unnest(['accepted', CASE WHEN is_duplicate THEN 'duplicate' WHEN is_superseding THEN 'superseding' ELSE 'accepted' END]),
               0, 0, 0
        FROM staged JOIN fates USING (%s)"""
            .formatted(sequence, staging.identity());
  }

  private String ofBadCodes(String sequence) {
    boolean none = db.number("SELECT count(*) FROM reasons") == 0;
    return none
        ? ""
        : """

        UNION ALL
        SELECT %1$s, _unit, _event_date, 0, 'quarantined', 0, 0, 1
        FROM staged SEMI JOIN (SELECT %2$s FROM reasons WHERE code IN %3$s) USING (%2$s)"""
            .formatted(sequence, staging.identity(), TypedSql.literals(BAD_CODES));
  }

  private String freshSql() {
    return staging
        .contract()
        .reporting()
        .map(DatasetContract.Reporting::freshDays)
        .map(days -> "NOT _refused AND DATE '%s' - _event_date <= %d".formatted(landedOn, days))
        .orElse("FALSE");
  }
}
