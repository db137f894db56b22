package vn.thuocdo.ingest.engine;

import java.util.Map;
import java.util.Set;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;

/** The rows of one source file in the hands of an engine. To be called in this order. */
public interface FileRows extends AutoCloseable {
  /** The file itself. */
  SourceFile file();

  /**
   * Reads it; INPUT_REFUSED when the file as a whole cannot be used. Needs no lock, and of {@code
   * terms} nothing that another landing may change.
   *
   * @param nested names under which documents list the rows of any dataset within another's
   */
  RawTable load(LandingTerms terms, Set<String> nested);

  /**
   * Checks the rows and compares them with each other and with the lake; the session's relations
   * {@code malformed}, {@code staged} and {@code fates} then tell the result.
   */
  Staging decide(LandingTerms terms);

  /** Keeps the rows whose parents have not landed. */
  void waiting(LakeChange change, BatchId batch);

  /**
   * Adds the rows that are news.
   *
   * @param everyRow true when every row is accepted
   */
  SnapshotId accepted(
      LakeChange change,
      BatchId batch,
      RowCounts counts,
      boolean everyRow,
      Map<String, String> notes);

  /** Frees what the rows took, also when it is called twice. */
  @Override
  void close();
}
