package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.account.Tiles;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.home.Home;

/** Everything at the door of one server: accounts, the gate, sign-in and the audit trail. */
public final class Doorkeeper implements AutoCloseable {
  private final Accounts accounts;
  private final AuditLog log;
  private final Trail trail;
  private final Gate gate;
  private final SignIn signIn;

  private Doorkeeper(Accounts accounts, AuditLog log, Gate gate, Trail trail, SignIn signIn) {
    this.accounts = accounts;
    this.log = log;
    this.gate = gate;
    this.trail = trail;
    this.signIn = signIn;
  }

  /**
   * Opens the accounts of a home.
   *
   * @param open true when visitors may read open figures
   * @param behindProxy true when a proxy in front is to be believed
   */
  public static Doorkeeper of(
      boolean open, boolean behindProxy, Catalogue catalogue, Home home, Clock clock) {
    Caller caller = new Caller(behindProxy);
    Accounts accounts = Accounts.open(home, clock);
    AuditLog log = AuditLog.open(home, clock);
    Trail trail = new Trail(log, caller, clock);
    return new Doorkeeper(
        accounts,
        log,
        new Gate(accounts, new Release(catalogue), open),
        trail,
        new SignIn(accounts, trail, caller));
  }

  public Gate gate() {
    return gate;
  }

  public SignIn signIn() {
    return signIn;
  }

  public Tiles tiles() {
    return accounts.tiles();
  }

  public Trail trail() {
    return trail;
  }

  /**
   * Path of a link that signs its first opener in as administrator; none when somebody has a
   * password, unless {@code always}.
   */
  public Optional<String> firstRunLink(boolean always) {
    return always || accounts.isFresh()
        ? Optional.of("/dang-nhap?moi=" + signIn.firstRunSecret())
        : Optional.empty();
  }

  /** Writes a refused request down; other errors are nobody's secret. */
  public void note(Context context, ErrorCode code) {
    switch (code) {
      case NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, TOO_MANY -> trail.refused(context, code);
      default -> {}
    }
  }

  @Override
  public void close() {
    accounts.close();
    log.close();
  }
}
