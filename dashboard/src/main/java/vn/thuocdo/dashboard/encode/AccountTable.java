package vn.thuocdo.dashboard.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.ApiToken;

/** Accounts and tokens as tables; cells that hold several names join them with semicolons. */
public final class AccountTable {
  private static final List<String> ACCOUNTS =
      List.of("name", "roles", "units", "highest", "password", "disabled", "created_at");
  private static final List<String> TOKENS =
      List.of("token_id", "name", "permissions", "created_at", "expires_at", "revoked_at");

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
