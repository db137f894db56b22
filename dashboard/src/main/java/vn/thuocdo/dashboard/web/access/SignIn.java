package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.account.Secret;
import vn.thuocdo.data.account.SignInFailures.Kind;
import vn.thuocdo.data.account.SignInFailures.Subject;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Begins and ends sessions. What it says about a failure never tells whether an account exists. */
public final class SignIn {
  /** Account that the first-run link signs in as. */
  public static final String FIRST_RUN = "first-run";

  /** A path of this server: nothing that a browser could take for another host. */
  private static final String OWN_PATH = "/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*";

  private final Accounts accounts;
  private final Trail trail;
  private final Caller caller;
  private final SessionCookie cookie;
  private final AtomicReference<Optional<String>> firstRun =
      new AtomicReference<>(Optional.empty());

  public SignIn(Accounts accounts, Trail trail, Caller caller) {
    this.accounts = accounts;
    this.trail = trail;
    this.caller = caller;
    this.cookie = new SessionCookie(caller);
  }

  /** How far a sign-in got. */
  public enum Outcome {
    DONE,
    WRONG
  }

  /**
   * Tries a name and a password; TOO_MANY when this name or this address has to wait. Which of the
   * two was wrong is not said.
   */
  public Outcome withPassword(Context context, String typed, String password) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    Subject byName = new Subject(Kind.NAME, name);
    Subject byAddress = new Subject(Kind.ADDRESS, caller.address(context));
    accounts
        .failures()
        .wait(byName)
        .or(() -> accounts.failures().wait(byAddress))
        .ifPresent(SignIn::refuse);
    accounts.failures().add(byName); // before the slow check: tries at the same time count, too
    Optional<Account> account = accounts.authenticate(name, password);
    if (account.isEmpty()) {
      accounts.failures().add(byAddress);
      String shown = accounts.find(name).map(Account::name).orElse("unknown name");
      trail.add(context, Trail.stranger(), Action.SIGN_IN_FAILED, shown);
      return Outcome.WRONG;
    }
    accounts.failures().forgive(byName);
    begin(context, account.get(), "password");
    return Outcome.DONE;
  }

  private static void refuse(Duration wait) {
    throw new KpiException(
        ErrorCode.TOO_MANY,
        new Bilingual(
                "Chưa đăng nhập được vì đã sai quá nhiều lần. Chờ %d giây rồi thử lại.",
                "Cannot sign in: there were too many failed tries. Wait %d seconds and try again.")
            .formatted(wait.plusSeconds(1).toSeconds()));
  }

  /** Signs in somebody the provider vouches for; NOT_ALLOWED when there is no such account. */
  public void withProvider(Context context, String name) {
    Optional<Account> account = accounts.find(name).filter(known -> !known.disabled());
    if (account.isEmpty()) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          new Bilingual(
              "Không đăng nhập được vì ở đây chưa có tài khoản của bạn. Hỏi quản trị viên.",
              "Cannot sign in: there is no account here for you. Ask an administrator."));
    }
    begin(context, account.get(), "provider");
  }

  /** True when the client's connection is encrypted, so that cookies can demand it. */
  public boolean isSecure(Context context) {
    return caller.isSecure(context);
  }

  /** The address itself if it is a path of this server, else the first page. */
  public static String ownPath(String address) {
    return address.matches(OWN_PATH) ? address : "/";
  }

  /** Begins a session under a new secret; one the browser already had is ended. */
  public void begin(Context context, Account account, String how) {
    SessionCookie.secret(context).ifPresent(accounts.sessions()::end);
    cookie.set(context, accounts.sessions().begin(account.name()));
    trail.add(context, account.name(), Action.SIGN_IN, how);
  }

  /** Ends the session of a request. */
  public void end(Context context) {
    trail.add(context, Action.SIGN_OUT, "");
    SessionCookie.secret(context).ifPresent(accounts.sessions()::end);
    cookie.remove(context);
  }

  /** Makes the secret of a link that signs its first opener in as administrator. */
  public String firstRunSecret() {
    String secret = Secret.fresh();
    firstRun.set(Optional.of(Secret.hash(secret)));
    return secret;
  }

  /** Signs the opener of the first-run link in; false when it was used or is not one. */
  public boolean withLink(Context context, String secret) {
    Optional<String> known = firstRun.get();
    boolean right = known.filter(hash -> Secret.same(hash, Secret.hash(secret))).isPresent();
    if (!right || !firstRun.compareAndSet(known, Optional.empty())) {
      trail.add(context, Trail.stranger(), Action.SIGN_IN_FAILED, "first-run link");
      return false;
    }
    Account account =
        accounts
            .find(FIRST_RUN)
            .orElseGet(() -> accounts.add(FIRST_RUN, Set.of(Role.ADMINISTRATOR), Scope.EVERYTHING));
    begin(context, account, "first-run link");
    return true;
  }
}
