package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.HomeStore;

/** Keys for programs. */
public final class Tokens {
  private static final String PREFIX = "kpi_";
  private static final int ID_LENGTH = 8;
  private static final long MOST_DAYS = 366;

  private final HomeStore store;
  private final Clock clock;

  Tokens(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A token just made, with its key, which is told only now. */
  public record Made(ApiToken token, String key) {}

  /** Makes a token; WRONG_USAGE when it would live for less than a day or more than a year. */
  public Made make(String account, Set<Permission> permissions, long days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot make a token for '%d' days: it is out of range. Choose 1 to %d."
              .formatted(days, MOST_DAYS));
    }
    String key = PREFIX + Secret.fresh();
    String hash = Secret.hash(key);
    Instant now = clock.instant();
    ApiToken token =
        new ApiToken(
            hash.substring(0, ID_LENGTH),
            account,
            permissions,
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty());
    store.write(
        "INSERT INTO tokens (id, account, token_hash, permissions, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        token.id(),
        account,
        hash,
        permissions.stream().map(Permission::id).sorted().collect(Collectors.joining(",")),
        now.toString(),
        token.expiresAt().toString());
    return new Made(token, key);
  }

  /** The living token with this key. */
  public Optional<ApiToken> find(String key) {
    return store
        .read("SELECT * FROM tokens WHERE token_hash = ?", Tokens::token, Secret.hash(key))
        .stream()
        .filter(token -> token.lives(clock.instant()))
        .findFirst();
  }

  /** Every token there ever was, the newest last. */
  public List<ApiToken> all() {
    return store.read("SELECT * FROM tokens ORDER BY created_at, id", Tokens::token);
  }

  /** Makes a token worthless; NOT_FOUND when there is none. */
  public ApiToken revoke(String id) {
    ApiToken token =
        all().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new KpiException(
                        ErrorCode.NOT_FOUND,
                        "Cannot revoke token '%s': there is none. See './kpi user token --list'."
                            .formatted(id)));
    store.write(
        "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        clock.instant().toString(),
        id);
    return token;
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("account"),
        Arrays.stream(row.getString("permissions").split(",", -1))
            .map(Permission::of)
            .collect(Collectors.toSet()),
        Instant.parse(row.getString("created_at")),
        Instant.parse(row.getString("expires_at")),
        Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse));
  }
}
