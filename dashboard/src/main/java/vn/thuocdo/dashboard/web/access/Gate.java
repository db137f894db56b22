package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.account.Secret;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Asks of every request that has an address of ours: who is it, and does the {@link RouteTable}
 * admit them? Whoever brings something that does not count (an expired session, a forged token) is
 * refused, never treated as a visitor.
 */
public final class Gate {
  /** Field and header in which a form of a session sends its secret along. */
  public static final String CSRF_FIELD = "csrf";

  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final String BEARER = "Bearer ";
  private static final Set<String> ONLY_READING = Set.of("GET", "HEAD");

  private final Accounts accounts;
  private final Release release;
  private final Optional<Viewer> stranger;

  /**
   * @param open true when visitors may read open figures without signing in
   */
  public Gate(Accounts accounts, Release release, boolean open) {
    this.accounts = accounts;
    this.release = release;
    this.stranger = open ? Optional.of(Viewer.VISITOR) : Optional.empty();
  }

  private record Comer(Viewer viewer, Optional<Session> session) {}

  /** Lets a request in, or throws NOT_SIGNED_IN or NOT_ALLOWED. */
  public void admit(Context context) {
    Rule rule =
        RouteTable.find(context.req().getMethod(), matched(context)).orElseThrow(Gate::notAllowed);
    Optional<Comer> comer = rule instanceof Rule.Public ? welcome(context) : comer(context);
    if (comer.isEmpty()) {
      throw notSignedIn();
    }
    enter(context, comer.get());
    if (!rule.admits(comer.get().viewer())) {
      throw comer.get().viewer().isKnown() ? notAllowed() : notSignedIn();
    }
    if (!(rule instanceof Rule.Public)) {
      comer.get().session().ifPresent(session -> checkCsrf(context, session));
    }
  }

  /**
   * Lets a request of a public address in with some of an account's permissions, for doors with
   * keys of their own; false when the account does not live.
   */
  public boolean enterAs(Context context, String account, Set<Permission> permissions) {
    Optional<Viewer> viewer = living(account).map(known -> known.viewer().limitedTo(permissions));
    viewer.ifPresent(known -> enter(context, new Comer(known, Optional.empty())));
    return viewer.filter(known -> known.may(Permission.FIGURES)).isPresent();
  }

  /** The route's path; of a HEAD request, which has no route of its own, the plain path. */
  private static String matched(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? context.path() : endpoint.path;
  }

  private void enter(Context context, Comer comer) {
    new Visit(release.to(comer.viewer()), comer.session()).enter(context);
  }

  /** A public address takes everybody, also with a session that has ended. */
  private Optional<Comer> welcome(Context context) {
    return bySession(context).or(() -> Optional.of(new Comer(Viewer.VISITOR, Optional.empty())));
  }

  private Optional<Comer> comer(Context context) {
    String authorization = context.header("Authorization");
    if (authorization != null) {
      return byToken(authorization);
    }
    return SessionCookie.secret(context).isPresent()
        ? bySession(context)
        : stranger.map(visitor -> new Comer(visitor, Optional.empty()));
  }

  private Optional<Comer> byToken(String authorization) {
    if (!authorization.startsWith(BEARER)) {
      return Optional.empty();
    }
    return accounts
        .tokens()
        .find(authorization.substring(BEARER.length()).strip())
        .flatMap(
            token ->
                living(token.account())
                    .map(account -> account.viewer().limitedTo(token.permissions())))
        .map(viewer -> new Comer(viewer, Optional.empty()));
  }

  private Optional<Comer> bySession(Context context) {
    return SessionCookie.secret(context)
        .flatMap(accounts.sessions()::find)
        .flatMap(
            session ->
                living(session.account())
                    .map(account -> new Comer(account.viewer(), Optional.of(session))));
  }

  private Optional<Account> living(String name) {
    return accounts.find(name).filter(account -> !account.disabled());
  }

  private static void checkCsrf(Context context, Session session) {
    if (ONLY_READING.contains(context.req().getMethod())) {
      return;
    }
    String sent = context.header(CSRF_HEADER);
    String given = sent != null ? sent : context.formParam(CSRF_FIELD);
    if (given == null || !Secret.same(given, session.csrf())) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          new Bilingual(
              "Không nhận yêu cầu này: nó không đến từ một trang của phiên làm việc. Tải lại trang rồi làm lại.",
              "Cannot take this request: it does not come from a page of this session. Load the page again and repeat."));
    }
  }

  private static KpiException notSignedIn() {
    return new KpiException(
        ErrorCode.NOT_SIGNED_IN,
        new Bilingual(
            "Chưa trả lời được: chưa đăng nhập, hoặc phiên hay khóa đã hết hạn. Đăng nhập tại /dang-nhap, hoặc gửi khóa.",
            "Cannot answer: nobody has signed in, or the session or token has ended. Sign in at /dang-nhap, or send a token."));
  }

  private static KpiException notAllowed() {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        new Bilingual(
            "Không trả lời được: tài khoản không có quyền này. Hỏi người quản trị.",
            "Cannot answer: the account does not permit this. Ask an administrator."));
  }
}
