package vn.thuocdo.ingest;

import java.time.LocalDate;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.duckdb.LandingSession;

/**
 * What every landing works with.
 *
 * @param today last day a source may speak of
 */
record LandingContext(
    LandingSession session, Lake lake, Ledger ledger, Secrets secrets, LocalDate today) {}
