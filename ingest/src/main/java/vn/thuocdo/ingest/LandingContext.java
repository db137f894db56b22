package vn.thuocdo.ingest;

import java.time.LocalDate;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.privacy.Seal;

/**
 * What every landing works with.
 *
 * @param today last day a source may speak of
 */
record LandingContext(
    LandingSession session, Lake lake, Ledger ledger, Secrets secrets, LocalDate today) {
  LakeTable table(DatasetContract contract) {
    return lake.table(DatasetTables.accepted(contract.id()), DatasetTables.layout(contract));
  }

  SealedSources sources(Seal seal) {
    return new SealedSources(lake.home(), seal);
  }
}
