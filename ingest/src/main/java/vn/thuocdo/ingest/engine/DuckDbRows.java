package vn.thuocdo.ingest.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.ArrivedRows;
import vn.thuocdo.ingest.duckdb.Fates;
import vn.thuocdo.ingest.duckdb.LandedRows;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.Sources;

/** The rows of a file in tables of the session. */
final class DuckDbRows implements FileRows {
  private final SourceFile file;
  private final LandingSession session;
  private Optional<ArrivedRows> arrived = Optional.empty();
  private Optional<Staging> staging = Optional.empty();

  DuckDbRows(SourceFile file, LandingSession session) {
    this.file = file;
    this.session = session;
  }

  @Override
  public SourceFile file() {
    return file;
  }

  @Override
  public RawTable load(LandingTerms terms, Set<String> nested) {
    Sources sources = new Sources(file, terms.contract(), nested, session.db(), session.folder());
    ArrivedRows rows =
        sources
            .view()
            .flatMap(raw -> ifRead(terms, raw))
            .orElseGet(() -> read(terms, sources.load()));
    arrived = Optional.of(rows);
    return rows.raw();
  }

  /** Empty when the engine cannot read every row of a plain file. */
  private Optional<ArrivedRows> ifRead(LandingTerms terms, RawTable raw) {
    try {
      return Optional.of(read(terms, raw)).filter(ArrivedRows::complete);
    } catch (KpiException unreadable) {
      return Optional.empty();
    }
  }

  private ArrivedRows read(LandingTerms terms, RawTable raw) {
    return ArrivedRows.read(
        session.db(),
        terms.contract(),
        raw,
        terms.key(),
        terms.keepsPersonalText(),
        terms.checks());
  }

  @Override
  public Staging decide(LandingTerms terms) {
    DatasetContract contract = terms.contract();
    terms
        .parent()
        .ifPresent(parent -> session.loadParents(terms.lake(), contract, parent, "arrived"));
    Staging decided = arrived.orElseThrow().stage();
    staging = Optional.of(decided);
    session.viewLanded(terms.lake(), contract);
    new Fates(session.db(), decided).decide();
    return decided;
  }

  @Override
  public void waiting(LakeChange change, BatchId batch) {
    LandedRows.ofFile(session, staging.orElseThrow(), change, batch).waiting(batch);
  }

  @Override
  public SnapshotId accepted(
      LakeChange change,
      BatchId batch,
      RowCounts counts,
      boolean everyRow,
      Map<String, String> notes) {
    return LandedRows.ofFile(session, staging.orElseThrow(), change, batch)
        .accepted(counts.accepted() + counts.superseding(), everyRow, batch.toString(), notes);
  }

  /** Deletes what was unpacked and the view of the rows; the session is cleared with its tables. */
  @Override
  public void close() {
    file.deleteUnpacked();
    if (staging.isPresent()) {
      session.db().execute("DROP VIEW IF EXISTS staged");
      staging = Optional.empty();
    }
  }
}
