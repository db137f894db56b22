package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.home.HomeStore;

/** Keys to single figures for frames of other sites. */
public final class Tiles {
  private static final GivenKeys.Kind<Tile> KIND =
      new GivenKeys.Kind<>("tile", "tiles", "key_hash", Tiles::tile);

  private final GivenKeys<Tile> keys;

  Tiles(HomeStore store, Clock clock) {
    this.keys = new GivenKeys<>(store, clock, KIND);
  }

  /** A tile just made, with its key, which is told only now. */
  public record Made(Tile tile, String key) {}

  /** Makes a tile; WRONG_USAGE when it would live for less than a day or more than a year. */
  public Made make(String account, String indicator, String unit, long days) {
    GivenKeys.Fresh fresh = keys.fresh("", days);
    Tile tile =
        new Tile(
            fresh.id(),
            account,
            indicator,
            unit,
            fresh.madeAt(),
            fresh.expiresAt(),
            Optional.empty());
    keys.store()
        .write(
            "INSERT INTO tiles (id, account, key_hash, indicator, unit, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            tile.id(),
            account,
            fresh.hash(),
            indicator,
            unit,
            fresh.madeAt().toString(),
            tile.expiresAt().toString());
    return new Made(tile, fresh.secret());
  }

  /** The living tile with this key. */
  public Optional<Tile> find(String key) {
    return keys.find(key);
  }

  /** Every tile there ever was, the newest last. */
  public List<Tile> all() {
    return keys.all();
  }

  /** Makes a tile worthless; NOT_FOUND when there is none. */
  public Tile revoke(String id) {
    return keys.revoke(id);
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
