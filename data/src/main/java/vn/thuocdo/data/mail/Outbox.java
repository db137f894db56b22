package vn.thuocdo.data.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeStore;

/**
 * Letters of a home that are to be sent. A letter that a mail server does not take waits longer
 * after each try, and is given up after the tenth: about a day and a half later.
 */
public final class Outbox implements AutoCloseable {
  /** How often a letter is tried. */
  public static final int MOST_TRIES = 10;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(3);
  private static final List<String> TABLE =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS outbox (
            id TEXT PRIMARY KEY,
            recipient TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            written_at TEXT NOT NULL,
            tries INTEGER NOT NULL,
            next_try_at TEXT,
            sent_at TEXT)
          """);

  private final HomeStore store;
  private final Clock clock;

  private Outbox(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the outbox of a home. */
  public static Outbox open(Home home, Clock clock) {
    return new Outbox(HomeStore.open(home, TABLE), clock);
  }

  /** Adds a letter; false when it was written before. */
  public boolean add(Letter letter) {
    String now = clock.instant().toString();
    return store.write(
            "INSERT INTO outbox (id, recipient, subject, body, written_at, tries, next_try_at)"
                + " VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (id) DO NOTHING",
            letter.id(),
            letter.to().text(),
            letter.subject(),
            letter.body(),
            now,
            now)
        == 1;
  }

  /** Letters whose time has come, the oldest first. */
  public List<Letter> due() {
    Instant now = clock.instant();
    return store
        .read(
            "SELECT * FROM outbox WHERE sent_at IS NULL AND next_try_at IS NOT NULL ORDER BY"
                + " written_at, id",
            row ->
                new Waiting(
                    new Letter(
                        row.getString("id"),
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        row.getString("body")),
                    Instant.parse(row.getString("next_try_at"))))
        .stream()
        .filter(waiting -> !waiting.nextTry().isAfter(now))
        .map(Waiting::letter)
        .toList();
  }

  private record Waiting(Letter letter, Instant nextTry) {}

  /** Notes that a letter was taken by the mail server. */
  public void sent(Letter letter) {
    store.write(
        "UPDATE outbox SET sent_at = ?, next_try_at = NULL, tries = tries + 1 WHERE id = ?",
        clock.instant().toString(),
        letter.id());
  }

  /** Notes a failed try and says whether there will be another. */
  public boolean failed(Letter letter) {
    int tries =
        1
            + store
                .read("SELECT tries FROM outbox WHERE id = ?", row -> row.getInt(1), letter.id())
                .get(0);
    boolean again = tries < MOST_TRIES;
    String next =
        again ? clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (tries - 1))).toString() : null;
    store.write(
        "UPDATE outbox SET tries = ?, next_try_at = ? WHERE id = ?", tries, next, letter.id());
    return again;
  }

  @Override
  public void close() {
    store.close();
  }
}
