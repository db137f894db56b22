package vn.thuocdo.data.ledger;

/**
 * Where the rows of a batch went. The books balance: {@link #read()} is the sum of the five.
 *
 * @param accepted rows with a new key
 * @param superseding rows with a known key and news
 * @param duplicate rows that were known already, word for word
 * @param waiting rows whose parent has not landed yet
 * @param quarantined rows that were refused, with their reasons
 */
public record RowCounts(
    long accepted, long superseding, long duplicate, long waiting, long quarantined) {
  /** No rows at all. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

  /** The sums, count by count. */
  public RowCounts plus(RowCounts more) {
    return new RowCounts(
        accepted + more.accepted,
        superseding + more.superseding,
        duplicate + more.duplicate,
        waiting + more.waiting,
        quarantined + more.quarantined);
  }

  /** Rows read from the source. */
  public long read() {
    return accepted + superseding + duplicate + waiting + quarantined;
  }
}
