package vn.thuocdo.dashboard.web.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.mail.MailSettings;
import vn.thuocdo.data.mail.Outbox;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequests;
import vn.thuocdo.data.unit.Units;

/**
 * Writes and sends letters beside the server's own work: at once when something was asked or
 * answered, and once a minute to look for what is late. Without a mail server it does nothing.
 */
public final class MailRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  private final Optional<Office> office;
  private final ExplanationRequests requests;
  private final Clock clock;

  private record Office(
      Accounts accounts,
      Outbox outbox,
      Notices notices,
      Postman postman,
      ScheduledExecutorService worker) {}

  private MailRound(Optional<Office> office, ExplanationRequests requests, Clock clock) {
    this.office = office;
    this.requests = requests;
    this.clock = clock;
  }

  /** Opens the outbox of a home, if it has a mail server, and begins to go round. */
  public static MailRound begin(Home home, Units units, ExplanationRequests requests, Clock clock) {
    Optional<Office> office = MailSettings.of(home).map(set -> office(home, units, set, clock));
    MailRound round = new MailRound(office, requests, clock);
    office.ifPresent(o -> repeat(o.worker(), round::go));
    return round;
  }

  private static void repeat(ScheduledExecutorService worker, Runnable round) {
    ScheduledFuture<?> unused = worker.scheduleWithFixedDelay(round, 1, 60, TimeUnit.SECONDS);
  }

  private static Office office(Home home, Units units, MailSettings settings, Clock clock) {
    Accounts accounts = Accounts.open(home, clock);
    Outbox outbox = Outbox.open(home, clock);
    return new Office(
        accounts,
        outbox,
        new Notices(accounts, units, outbox, settings.link()),
        new Postman(settings, outbox, clock),
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "mail");
              thread.setDaemon(true);
              return thread;
            }));
  }

  /** A unit was asked. */
  public void asked(ExplanationRequest request) {
    office.ifPresent(o -> soon(o, () -> o.notices().asked(request)));
  }

  /** A unit has answered. */
  public void answered(ExplanationRequest request) {
    office.ifPresent(o -> soon(o, () -> o.notices().answered(request)));
  }

  private static void soon(Office office, Runnable write) {
    write.run();
    try {
      office.worker().execute(() -> guarded(office.postman()::deliver));
    } catch (RejectedExecutionException e) {
      LOG.info("the server stops; letters wait in the outbox");
    }
  }

  private void go() {
    office.ifPresent(
        o ->
            guarded(
                () -> {
                  o.notices().overdue(requests.all(), LocalDate.now(clock));
                  o.postman().deliver();
                }));
  }

  /** An executor would drop the whole round after one failure. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Cannot write or send letters; tried again in a minute", e);
    }
  }

  @Override
  public void close() {
    office.ifPresent(MailRound::close);
  }

  private static void close(Office office) {
    office.worker().shutdown();
    try {
      if (!office.worker().awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("a letter is still being sent; it stays in the outbox");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    office.outbox().close();
    office.accounts().close();
  }
}
