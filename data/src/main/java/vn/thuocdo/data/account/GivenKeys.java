package vn.thuocdo.data.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.HomeStore;

/**
 * The keys of one kind, of which only hashes are kept.
 *
 * @param kind what they are called and where they are kept
 */
record GivenKeys<K extends LivingKey>(HomeStore store, Clock clock, Kind<K> kind) {
  private static final int ID_LENGTH = 8;
  private static final long MOST_DAYS = 366;

  /**
   * A kind of keys.
   *
   * @param noun in messages and commands
   * @param hashes column that holds the hash of a key
   */
  record Kind<K>(String noun, String table, String hashes, HomeStore.RowReader<K> reader) {}

  /**
   * A key before it is kept.
   *
   * @param id names it in lists
   * @param secret told only now
   */
  record Fresh(String id, String secret, String hash, Instant madeAt, Instant expiresAt) {}

  /** A new key; WRONG_USAGE when it would live for less than a day or more than a year. */
  Fresh fresh(String prefix, long days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot make a %s for '%d' days: it is out of range. Choose 1 to %d."
              .formatted(kind.noun(), days, MOST_DAYS));
    }
    String secret = prefix + Secret.fresh();
    String hash = Secret.hash(secret);
    Instant now = clock.instant();
    return new Fresh(
        hash.substring(0, ID_LENGTH), secret, hash, now, now.plus(Duration.ofDays(days)));
  }

  /** The living key with this secret. */
  Optional<K> find(String secret) {
    String sql = "SELECT * FROM %s WHERE %s = ?".formatted(kind.table(), kind.hashes());
    return store.read(sql, kind.reader(), Secret.hash(secret)).stream()
        .filter(key -> key.lives(clock.instant()))
        .findFirst();
  }

  /** Every key there ever was, the newest last. */
  List<K> all() {
    return store.read(
        "SELECT * FROM %s ORDER BY created_at, id".formatted(kind.table()), kind.reader());
  }

  /** Makes a key worthless; NOT_FOUND when there is none. */
  K revoke(String id) {
    K key =
        all().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> none(id));
    store.write(
        "UPDATE %s SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL".formatted(kind.table()),
        clock.instant().toString(),
        id);
    return key;
  }

  private KpiException none(String id) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        "Cannot revoke %1$s '%2$s': there is none. See './kpi user %1$s --list'."
            .formatted(kind.noun(), id));
  }
}
