package vn.thuocdo.data.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.thuocdo.data.home.HomeStore;

/**
 * Makes guessing slow. After some failures in a row the next try has to wait, a second at first and
 * twice as long after each further failure, up to a quarter of an hour. Counts names nobody has,
 * too, and outlives a restart.
 */
public final class SignInFailures {
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private final HomeStore store;
  private final Clock clock;

  SignInFailures(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whose failures are counted. */
  public enum Kind {
    NAME(5),
    /** A whole office may share one address. */
    ADDRESS(50);

    private final int free;

    Kind(int free) {
      this.free = free;
    }
  }

  /**
   * A name as it was typed, or an address. Only its hash is kept: it may be a mistyped password.
   */
  public record Subject(Kind kind, String text) {
    private String key() {
      return kind.name() + " " + Secret.hash(text);
    }
  }

  private record Failures(int count, Instant lastAt) {
    Instant until(int free) {
      if (count < free) {
        return Instant.MIN;
      }
      Duration delay = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
      return lastAt.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }
  }

  /** How long a subject has to wait; empty when it need not. */
  public Optional<Duration> wait(Subject subject) {
    Instant now = clock.instant();
    return find(subject)
        .map(failures -> failures.until(subject.kind().free))
        .filter(until -> until.isAfter(now))
        .map(until -> Duration.between(now, until));
  }

  private Optional<Failures> find(Subject subject) {
    return store
        .read(
            "SELECT failures, last_at FROM sign_in_failures WHERE subject = ?",
            row -> new Failures(row.getInt(1), Instant.parse(row.getString(2))),
            subject.key())
        .stream()
        .filter(failures -> failures.lastAt().plus(FORGOTTEN_AFTER).isAfter(clock.instant()))
        .findFirst();
  }

  /** Notes a failure. */
  public void add(Subject subject) {
    if (find(subject).isEmpty()) {
      forgive(subject);
    }
    store.write(
        "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET failures = sign_in_failures.failures + 1, last_at = excluded.last_at",
        subject.key(),
        clock.instant().toString());
  }

  /** Forgets the failures of a subject. */
  public void forgive(Subject subject) {
    store.write("DELETE FROM sign_in_failures WHERE subject = ?", subject.key());
  }
}
