package vn.thuocdo.ingest;

import java.time.LocalDate;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.duckdb.LandingSession;

/**
 * What every landing works with.
 *
 * @param checks what rows are checked against
 */
record LandingContext(
    LandingSession session, Lake lake, Ledger ledger, Secrets secrets, CheckTerms checks) {
  /** The day of the landing. */
  LocalDate today() {
    return checks.today();
  }
}
