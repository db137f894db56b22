package vn.thuocdo.data.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.home.HomeStore;

/**
 * Makes guessing slow. After five failures in a row the next try has to wait, a second at first and
 * twice as long after each further failure, up to a quarter of an hour. Counts names nobody has,
 * too, and outlives a restart.
 */
public final class SignInFailures {
  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private final HomeStore store;
  private final Clock clock;

  SignInFailures(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Failures(int count, Instant lastAt) {
    Instant until() {
      if (count < FREE) {
        return Instant.MIN;
      }
      Duration delay = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
      return lastAt.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }
  }

  /** How long these subjects (a name, an address) have to wait; empty when they need not. */
  public Optional<Duration> wait(List<String> subjects) {
    Instant now = clock.instant();
    return subjects.stream()
        .flatMap(subject -> find(subject).stream())
        .map(Failures::until)
        .filter(until -> until.isAfter(now))
        .map(until -> Duration.between(now, until))
        .max(Duration::compareTo);
  }

  private Optional<Failures> find(String subject) {
    return store
        .read(
            "SELECT failures, last_at FROM sign_in_failures WHERE subject = ?",
            row -> new Failures(row.getInt(1), Instant.parse(row.getString(2))),
            subject)
        .stream()
        .filter(failures -> failures.lastAt().plus(FORGOTTEN_AFTER).isAfter(clock.instant()))
        .findFirst();
  }

  /** Notes a failure of each subject. */
  public void add(List<String> subjects) {
    String now = clock.instant().toString();
    for (String subject : subjects) {
      if (find(subject).isEmpty()) {
        forgive(subject);
      }
      store.write(
          "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET failures = sign_in_failures.failures + 1, last_at = excluded.last_at",
          subject,
          now);
    }
  }

  /** Forgets the failures of a subject. */
  public void forgive(String subject) {
    store.write("DELETE FROM sign_in_failures WHERE subject = ?", subject);
  }
}
