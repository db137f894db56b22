package vn.thuocdo.ingest.engine;

import java.util.Map;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.RowCounts;
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
  private RawTable raw;
  private Staging staging;

  DuckDbRows(SourceFile file, LandingSession session) {
    this.file = file;
    this.session = session;
  }

  @Override
  public SourceFile file() {
    return file;
  }

  @Override
  public RawTable load(DatasetContract contract, Set<String> nested) {
    session.db().execute("SET preserve_insertion_order = TRUE");
    raw = Sources.load(file, contract, nested, session.db(), session.folder());
    return raw;
  }

  @Override
  public Staging decide(LandingTerms terms) {
    DatasetContract contract = terms.contract();
    session.db().execute("SET preserve_insertion_order = FALSE");
    terms.parent().ifPresent(parent -> session.loadParents(terms.lake(), contract, parent, "raw"));
    staging =
        Staging.ofFile(
            session.db(), contract, raw, terms.key(), terms.keepsPersonalText(), terms.checks());
    session.viewLanded(terms.lake(), contract);
    new Fates(session.db(), staging).decide();
    return staging;
  }

  @Override
  public void waiting(LakeChange change, BatchId batch) {
    LandedRows.ofFile(session, staging, change, batch).waiting(batch);
  }

  @Override
  public SnapshotId accepted(
      LakeChange change,
      BatchId batch,
      RowCounts counts,
      boolean allNew,
      Map<String, String> notes) {
    return LandedRows.ofFile(session, staging, change, batch)
        .accepted(counts.accepted() + counts.superseding(), allNew, batch.toString(), notes);
  }

  /** Deletes what was unpacked; the session is cleared with all its tables. */
  @Override
  public void close() {
    file.deleteUnpacked();
  }
}
