package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.HomeStore;

/** Keys to single figures for frames of other sites. */
public final class Tiles {
  private static final int ID_LENGTH = 8;
  private static final long MOST_DAYS = 366;

  private final HomeStore store;
  private final Clock clock;

  Tiles(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A tile just made, with its key, which is told only now. */
  public record Made(Tile tile, String key) {}

  /** Makes a tile; WRONG_USAGE when it would live for less than a day or more than a year. */
  public Made make(String account, String indicator, String unit, long days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot make a tile for '%d' days: it is out of range. Choose 1 to %d."
              .formatted(days, MOST_DAYS));
    }
    String key = Secret.fresh();
    String hash = Secret.hash(key);
    Instant now = clock.instant();
    Tile tile =
        new Tile(
            hash.substring(0, ID_LENGTH),
            account,
            indicator,
            unit,
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty());
    store.write(
        "INSERT INTO tiles (id, account, key_hash, indicator, unit, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        tile.id(),
        account,
        hash,
        indicator,
        unit,
        now.toString(),
        tile.expiresAt().toString());
    return new Made(tile, key);
  }

  /** The living tile with this key. */
  public Optional<Tile> find(String key) {
    return store
        .read("SELECT * FROM tiles WHERE key_hash = ?", Tiles::tile, Secret.hash(key))
        .stream()
        .filter(tile -> tile.lives(clock.instant()))
        .findFirst();
  }

  /** Every tile there ever was, the newest last. */
  public List<Tile> all() {
    return store.read("SELECT * FROM tiles ORDER BY created_at, id", Tiles::tile);
  }

  /** Makes a tile worthless; NOT_FOUND when there is none. */
  public Tile revoke(String id) {
    Tile tile =
        all().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new KpiException(
                        ErrorCode.NOT_FOUND,
                        "Cannot revoke tile '%s': there is none. See './kpi user tile --list'."
                            .formatted(id)));
    store.write(
        "UPDATE tiles SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        clock.instant().toString(),
        id);
    return tile;
  }

  private static Tile tile(ResultSet row) throws SQLException {
    return new Tile(
        row.getString("id"),
        row.getString("account"),
        row.getString("indicator"),
        row.getString("unit"),
        Instant.parse(row.getString("created_at")),
        Instant.parse(row.getString("expires_at")),
        Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse));
  }
}
