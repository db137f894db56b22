package vn.thuocdo.data.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeStore;

/**
 * The audit log of a home. Records are only ever added: the database refuses other changes, and
 * each carries the hash of the one before it, so that a changed, removed or inserted record breaks
 * the chain. What a chain cannot show is that its newest records were cut off: note its last hash
 * elsewhere from time to time.
 */
public final class AuditLog implements AutoCloseable {
  private static final int TRIES = 100;
  private static final int CHECKED_AT_ONCE = 10_000;

  private final HomeStore store;
  private final Clock clock;

  private AuditLog(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the log of a home, creating it when missing. */
  public static AuditLog open(Home home, Clock clock) {
    return new AuditLog(HomeStore.open(home, AuditTables::definitions), clock);
  }

  /** How the chain stands: how many records, the last hash, and the first record that is wrong. */
  public record Chain(long records, String lastHash, Optional<Long> brokenAt) {}

  /** Adds a record. Other processes may add at the same time: whoever comes second tries again. */
  public synchronized void add(AuditEvent event) {
    for (int i = 0; i < TRIES; i++) {
      Optional<AuditRecord> last = page(Long.MAX_VALUE, 1).stream().findFirst();
      AuditRecord next =
          AuditRecord.after(
              last.map(AuditRecord::hash).orElse(AuditRecord.START),
              last.map(AuditRecord::sequence).orElse(0L) + 1,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              event);
      if (written(next)) {
        return;
      }
    }
    throw new IllegalStateException("the audit log cannot be written");
  }

  private boolean written(AuditRecord record) {
    return store.write(
            "INSERT INTO audit (sequence, at, actor, action, object, address, hash) VALUES (?, ?,"
                + " ?, ?, ?, ?, ?) ON CONFLICT (sequence) DO NOTHING",
            record.sequence(),
            record.at().toString(),
            record.event().actor(),
            record.event().action().id(),
            record.event().object(),
            record.event().address(),
            record.hash())
        == 1;
  }

  /** The newest records before a sequence number, newest first. */
  public List<AuditRecord> page(long before, int most) {
    return store.read(
        "SELECT * FROM audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
        AuditLog::record,
        before,
        most);
  }

  /** Follows the chain from its beginning. */
  public Chain verify() {
    String previous = AuditRecord.START;
    long sequence = 0;
    while (true) {
      List<AuditRecord> records =
          store.read(
              "SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?",
              AuditLog::record,
              sequence,
              CHECKED_AT_ONCE);
      for (AuditRecord record : records) {
        if (record.sequence() != sequence + 1 || !record.follows(previous)) {
          return new Chain(sequence, previous, Optional.of(sequence + 1));
        }
        sequence = record.sequence();
        previous = record.hash();
      }
      if (records.isEmpty()) {
        return new Chain(sequence, previous, Optional.empty());
      }
    }
  }

  private static AuditRecord record(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getLong("sequence"),
        Instant.parse(row.getString("at")),
        new AuditEvent(
            row.getString("actor"),
            AuditEvent.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
            row.getString("object"),
            row.getString("address")),
        row.getString("hash"));
  }

  @Override
  public void close() {
    store.close();
  }
}
