package vn.thuocdo.dashboard.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.ApiToken;
import vn.thuocdo.data.account.Tile;

/** Accounts and tokens as tables; cells that hold several names join them with semicolons. */
public final class AccountTable {
  private static final List<String> ACCOUNTS =
      List.of("name", "roles", "units", "highest", "password", "disabled", "created_at");
  private static final List<String> TOKENS =
      List.of("token_id", "name", "permissions", "created_at", "expires_at", "revoked_at");
  private static final List<String> TILES =
      List.of(
          "tile_id", "name", "indicator_id", "unit_code", "created_at", "expires_at", "revoked_at");

  private AccountTable() {}

  /** One row per account. */
  public static Table of(List<Account> accounts) {
    return new Table(ACCOUNTS, accounts.stream().map(AccountTable::cells).toList());
  }

  private static List<Object> cells(Account account) {
    return List.of(
        account.name(),
        account.roles().stream().map(Role::id).collect(Collectors.joining(";")),
        account.scope().units().toString().replace(',', ';'),
        account.scope().highest().name().toLowerCase(Locale.ROOT),
        account.password(),
        account.disabled(),
        account.createdAt().toString());
  }

  /** One row per token. */
  public static Table ofTokens(List<ApiToken> tokens) {
    return new Table(TOKENS, tokens.stream().map(AccountTable::cells).toList());
  }

  /** One row per tile. */
  public static Table ofTiles(List<Tile> tiles) {
    return new Table(TILES, tiles.stream().map(AccountTable::cells).toList());
  }

  private static List<Object> cells(Tile tile) {
    return Arrays.asList(
        tile.id(),
        tile.account(),
        tile.indicator(),
        tile.unit(),
        tile.createdAt().toString(),
        tile.expiresAt().toString(),
        tile.revokedAt().map(Object::toString).orElse(null));
  }

  private static List<Object> cells(ApiToken token) {
    return Arrays.asList(
        token.id(),
        token.account(),
        token.permissions().stream().map(Permission::id).collect(Collectors.joining(";")),
        token.createdAt().toString(),
        token.expiresAt().toString(),
        token.revokedAt().map(Object::toString).orElse(null));
  }
}
