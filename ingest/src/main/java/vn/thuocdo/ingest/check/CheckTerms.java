package vn.thuocdo.ingest.check;

import java.time.LocalDate;
import vn.thuocdo.data.dataset.KnownNames;

/**
 * What rows are checked against, besides their contract.
 *
 * @param today last day a source may speak of
 * @param known the names that columns may refer to
 */
public record CheckTerms(LocalDate today, KnownNames known) {}
