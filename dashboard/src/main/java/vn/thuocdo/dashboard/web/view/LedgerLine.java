package vn.thuocdo.dashboard.web.view;

/**
 * A landed file in the ledger; counts as the reader writes them.
 *
 * @param open refused rows that nobody has sent again
 * @param workbook address of the marked workbook; empty when nothing is open or it is not for this
 *     reader
 */
public record LedgerLine(
    String id,
    String dataset,
    String file,
    String landedAt,
    String read,
    String accepted,
    String superseding,
    String duplicate,
    String waiting,
    String quarantined,
    String open,
    String workbook) {}
