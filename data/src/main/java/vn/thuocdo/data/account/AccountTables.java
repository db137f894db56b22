package vn.thuocdo.data.account;

import java.util.List;

/** Tables of this package; times are ISO 8601 in UTC. */
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
}
