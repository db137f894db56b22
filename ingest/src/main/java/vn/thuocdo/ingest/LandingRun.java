package vn.thuocdo.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.LedgerEntry;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.duckdb.Books;
import vn.thuocdo.ingest.duckdb.PersonalText;
import vn.thuocdo.ingest.duckdb.Refusals;
import vn.thuocdo.ingest.duckdb.Repairs;
import vn.thuocdo.ingest.duckdb.Sealing;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.duckdb.Tally;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingTerms;
import vn.thuocdo.ingest.quarantine.SealedSources;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;

/**
 * One file on its way into the lake, under the home's lock: its rows' fates are decided, not yet
 * committed.
 *
 * @param everyRow true when every row is accepted
 * @param counts where its rows go
 * @param warnings accepted rows that drew a warning
 */
record LandingRun(
    LandingContext context,
    DatasetContract contract,
    FileRows rows,
    RawTable raw,
    Staging staging,
    boolean everyRow,
    RowCounts counts,
    long warnings) {

  /** Types, checks and compares the rows of table {@code raw}. */
  static LandingRun decide(
      LandingContext context, LandingTerms terms, FileRows rows, RawTable raw) {
    Staging staging = rows.decide(terms);
    Tally tally = Tally.of(context.session().db(), staging);
    RowCounts formed = tally.counts();
    RowCounts counts =
        new RowCounts(
            formed.accepted(),
            formed.superseding(),
            formed.duplicate(),
            formed.waiting(),
            formed.quarantined() + raw.malformed());
    return new LandingRun(
        context,
        terms.contract(),
        rows,
        raw,
        staging,
        formed.accepted() == formed.read(),
        counts,
        tally.warnings());
  }

  SourceFile file() {
    return rows.file();
  }

  /** INPUT_REFUSED when more of the rows are bad than allowed. */
  void refuseAbove(BigDecimal maxRejectedPercent) {
    BigDecimal percent =
        BigDecimal.valueOf(counts.quarantined() * 100L)
            .divide(BigDecimal.valueOf(counts.read()), 2, RoundingMode.HALF_UP);
    if (percent.compareTo(maxRejectedPercent) > 0) {
      throw SourceFile.refused(
          file().path(),
          new Bilingual(
                  "%s %% trong số %d dòng sẽ bị cách ly, quá mức cho phép %s %%",
                  "%s %% of its %d rows would be quarantined, more than the allowed %s %%")
              .formatted(percent, counts.read(), maxRejectedPercent),
          new Bilingual(
              "Xem lý do bằng cách kiểm tra thử (chỉ kiểm tra, không nạp), hoặc nâng mức cho phép",
              "See the reasons with --dry-run and 'quarantine', or raise --max-rejected"));
    }
  }

  /** Writes and commits rows, quarantine, personal text and books at once. */
  Batch commit(String by, Instant at, Supplier<Duration> took) {
    BatchId id = context.ledger().next();
    Refusals refusals = new Refusals(context.session(), staging);
    refusals.gather(anyRefused());
    List<BookLine> books =
        new Books(context.session().db(), staging, context.today()).ofFile(id, raw.malformed());
    List<Repair> repairs =
        new Repairs(context.session().db(), staging)
            .find(context.lake(), context.ledger(), raw, id);
    try (LakeChange change = context.lake().change()) {
      writeRefused(refusals, change, id);
      SnapshotId snapshot = writeRows(change, id);
      Batch batch =
          new Batch(
              id,
              contract.id(),
              contract.version(),
              file().name(),
              file().sha256(),
              by,
              at,
              counts,
              warnings,
              0,
              snapshot,
              took.get());
      change.commit(
          connection -> {
            LedgerEntry entry = new LedgerEntry(connection);
            entry.batch(batch);
            entry.books(books);
            entry.repairs(repairs);
          });
      return batch;
    }
  }

  private boolean anyRefused() {
    return counts.quarantined() > raw.malformed();
  }

  private void writeRefused(Refusals refusals, LakeChange change, BatchId id) {
    if (counts.quarantined() == 0) {
      return;
    }
    refusals.write(change, id, file().name());
    context
        .secrets()
        .seal()
        .map(seal -> new SealedSources(context.lake().home(), seal))
        .ifPresent(kept -> kept.keepRefused(change, id, file(), () -> refusals.asSent()));
  }

  private SnapshotId writeRows(LakeChange change, BatchId id) {
    if (counts.waiting() > 0) {
      rows.waiting(change, id);
    }
    PersonalText personal = new PersonalText(context.session(), staging, everyRow);
    Optional<Sealing> sealing = context.secrets().seal().flatMap(seal -> personal.begin(id, seal));
    try {
      SnapshotId snapshot = rows.accepted(change, id, counts, everyRow, notes(id));
      sealing.ifPresent(texts -> personal.finish(texts, change));
      return snapshot;
    } finally {
      sealing.ifPresent(Sealing::close);
    }
  }

  private Map<String, String> notes(BatchId id) {
    return Map.of(
        "kpi.batch", id.toString(),
        "kpi.file", file().name(),
        "kpi.sha256", file().sha256(),
        "kpi.rows-read", Long.toString(counts.read()));
  }
}
