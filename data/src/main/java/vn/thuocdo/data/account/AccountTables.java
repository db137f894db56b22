package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.plan.Classification;

/** Tables of this package and how accounts lie in them; times are ISO 8601 in UTC. */
final class AccountTables {
  static final List<String> DEFINITIONS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS accounts (
            name TEXT PRIMARY KEY,
            roles TEXT NOT NULL,
            units TEXT NOT NULL,
            highest TEXT NOT NULL,
            password_hash TEXT,
            disabled INTEGER NOT NULL,
            created_at TEXT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS sessions (
            token_hash TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            csrf TEXT NOT NULL,
            created_at TEXT NOT NULL,
            seen_at TEXT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS tokens (
            id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            permissions TEXT NOT NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            revoked_at TEXT)
          """,
          """
          CREATE TABLE IF NOT EXISTS tiles (
            id TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            key_hash TEXT NOT NULL UNIQUE,
            indicator TEXT NOT NULL,
            unit TEXT NOT NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            revoked_at TEXT)
          """,
          """
          CREATE TABLE IF NOT EXISTS account_emails (
            account TEXT PRIMARY KEY,
            email TEXT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS sign_in_failures (
            subject TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            last_at TEXT NOT NULL)
          """);

  private AccountTables() {}

  static String joined(Set<Role> roles) {
    return roles.stream().map(Role::id).sorted().collect(Collectors.joining(","));
  }

  static Account account(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : row.getString("roles").split(",", -1)) {
      roles.add(Role.of(role));
    }
    return new Account(
        row.getString("name"),
        roles,
        new Scope(
            UnitScope.parse(row.getString("units")), Classification.of(row.getString("highest"))),
        row.getString("password_hash") != null,
        row.getInt("disabled") != 0,
        Instant.parse(row.getString("created_at")));
  }
}
