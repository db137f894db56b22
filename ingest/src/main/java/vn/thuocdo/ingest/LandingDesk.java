package vn.thuocdo.ingest;

import java.time.Clock;
import java.time.LocalDate;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.Housekeeping;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.engine.LandingTerms;

/** What every landing into a home needs, and what it sees to afterwards. */
record LandingDesk(
    Catalogue catalogue,
    Lake lake,
    Ledger ledger,
    Clock clock,
    Secrets secrets,
    LandingSession session) {
  static LandingDesk open(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {
    return new LandingDesk(
        catalogue,
        lake,
        ledger,
        clock,
        Secrets.of(lake.home()),
        LandingSession.open(lake, catalogue.units()));
  }

  /** Lands waiting rows of a dataset, or of those whose parent it is; returns how many. */
  long release(DatasetContract contract) {
    WaitingRows waiting = new WaitingRows(context(), catalogue);
    return contract.parent().isPresent()
        ? waiting.release(contract)
        : waiting.releaseChildren(contract);
  }

  /** Joins small files of the tables that a landing has written. */
  void tidy(DatasetContract contract) {
    Housekeeping housekeeping = new Housekeeping(lake, session.db());
    housekeeping.tidy(DatasetTables.accepted(contract.id()));
    housekeeping.tidy(DatasetTables.QUARANTINE);
    housekeeping.tidy(DatasetTables.PERSONAL);
  }

  /** What a landing works with. */
  LandingContext context() {
    return new LandingContext(session, lake, ledger, secrets, checks());
  }

  /** What the rows of a dataset are held against. */
  LandingTerms terms(DatasetContract contract) {
    return new LandingTerms(
        contract,
        contract.parent().map(parent -> catalogue.dataset(parent.dataset())),
        lake,
        secrets.key(),
        secrets.seal().isPresent(),
        checks());
  }

  private CheckTerms checks() {
    return new CheckTerms(LocalDate.now(clock), catalogue::known);
  }
}
