package vn.thuocdo.ingest.quarantine;

import java.util.Optional;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.text.Bilingual;

/**
 * One reason why a row was refused.
 *
 * @param line line in the source file; the header is line 1
 * @param column column to look at; empty when the whole line is meant
 * @param raw the row as JSON, with personal text masked
 * @param repair how the row was sent again; empty while it is open
 */
public record QuarantinedRow(
    String batch,
    String dataset,
    String file,
    long line,
    Optional<String> column,
    String code,
    Bilingual message,
    Optional<String> raw,
    Optional<Repair> repair) {}
