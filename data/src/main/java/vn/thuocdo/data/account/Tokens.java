package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.home.HomeStore;

/** Keys for programs. */
public final class Tokens {
  private static final String PREFIX = "kpi_";

  private static final GivenKeys.Kind<ApiToken> KIND =
      new GivenKeys.Kind<>("token", "tokens", "token_hash", Tokens::token);

  private final GivenKeys<ApiToken> keys;

  Tokens(HomeStore store, Clock clock) {
    this.keys = new GivenKeys<>(store, clock, KIND);
  }

  /** A token just made, with its key, which is told only now. */
  public record Made(ApiToken token, String key) {}

  /** Makes a token; WRONG_USAGE when it would live for less than a day or more than a year. */
  public Made make(String account, Set<Permission> permissions, long days) {
    GivenKeys.Fresh fresh = keys.fresh(PREFIX, days);
    ApiToken token =
        new ApiToken(
            fresh.id(), account, permissions, fresh.madeAt(), fresh.expiresAt(), Optional.empty());
    keys.store()
        .write(
            "INSERT INTO tokens (id, account, token_hash, permissions, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
            token.id(),
            account,
            fresh.hash(),
            permissions.stream().map(Permission::id).sorted().collect(Collectors.joining(",")),
            fresh.madeAt().toString(),
            token.expiresAt().toString());
    return new Made(token, fresh.secret());
  }

  /** The living token with this key. */
  public Optional<ApiToken> find(String key) {
    return keys.find(key);
  }

  /** Every token there ever was, the newest last. */
  public List<ApiToken> all() {
    return keys.all();
  }

  /** Makes a token worthless; NOT_FOUND when there is none. */
  public ApiToken revoke(String id) {
    return keys.revoke(id);
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
