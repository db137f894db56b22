package vn.thuocdo.data.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.thuocdo.data.home.HomeStore;

/** Sessions of browsers. They end after an idle hour, and after twelve hours in any case. */
public final class Sessions {
  /** How long a session lives when it is not used. */
  public static final Duration IDLE = Duration.ofHours(1);

  /** How long a session lives at most. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final HomeStore store;
  private final Clock clock;

  Sessions(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Begins a session and returns its secret, which is told only now. */
  public String begin(String account) {
    sweep();
    String secret = Secret.fresh();
    String now = clock.instant().toString();
    store.write(
        "INSERT INTO sessions (token_hash, account, csrf, created_at, seen_at) VALUES (?, ?, ?, ?, ?)",
        Secret.hash(secret),
        account,
        Secret.fresh(),
        now,
        now);
    return secret;
  }

  /** The living session with this secret; notes that it is used. */
  public Optional<Session> find(String secret) {
    String hash = Secret.hash(secret);
    Optional<Stored> stored =
        store.read("SELECT * FROM sessions WHERE token_hash = ?", Stored::of, hash).stream()
            .findFirst();
    Instant now = clock.instant();
    if (stored.isEmpty() || !stored.get().lives(now)) {
      return Optional.empty();
    }
    if (stored.get().seenAt().plus(NOTED_EVERY).isBefore(now)) {
      store.write("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", now.toString(), hash);
    }
    return Optional.of(stored.get().session());
  }

  /** Ends one session. */
  public void end(String secret) {
    store.write("DELETE FROM sessions WHERE token_hash = ?", Secret.hash(secret));
  }

  /** Ends all sessions of an account. */
  public void endAll(String account) {
    store.write("DELETE FROM sessions WHERE account = ?", account);
  }

  private void sweep() {
    Instant now = clock.instant();
    store.read("SELECT * FROM sessions", Stored::of).stream()
        .filter(stored -> !stored.lives(now))
        .forEach(stored -> store.write("DELETE FROM sessions WHERE token_hash = ?", stored.hash()));
  }

  private record Stored(
      String hash, String account, String csrf, Instant createdAt, Instant seenAt) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getString("token_hash"),
          row.getString("account"),
          row.getString("csrf"),
          Instant.parse(row.getString("created_at")),
          Instant.parse(row.getString("seen_at")));
    }

    boolean lives(Instant now) {
      return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(createdAt.plus(LONGEST));
    }

    Session session() {
      return new Session(account, csrf, createdAt.plus(LONGEST));
    }
  }
}
