package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.dashboard.web.access.SignIn;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.AccountView;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.unit.Unit;

/** {@code /tai-khoan}: who has signed in, with which rights, and the way out. */
public final class AccountPage implements Topic {
  private final SignIn signIn;
  private final Pages pages;

  public AccountPage(SignIn signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/tai-khoan", this::show);
    routes.post("/dang-xuat", this::signOut);
  }

  /** The page. */
  private void show(Context context) {
    Visit visit = Visit.of(context);
    pages.printAnew(
        context,
        request ->
            new Pages.Page(
                "account.jte",
                request.wording().of("account.title"),
                view(visit, request.wording()),
                Optional.empty()));
  }

  /** Ends the session. */
  private void signOut(Context context) {
    signIn.end(context);
    context.redirect(SignInPage.ADDRESS, HttpStatus.SEE_OTHER);
  }

  private static AccountView view(Visit visit, Wording wording) {
    Released released = visit.released();
    return new AccountView(
        visit.viewer().name(),
        visit.viewer().roles().stream().map(role -> wording.of("role." + role.id())).toList(),
        units(released, wording),
        wording.of(
            "class." + visit.viewer().scope().highest().name().toLowerCase(java.util.Locale.ROOT)),
        visit.session().map(session -> wording.dates().moment(session.expiresAt())).orElse(""),
        visit.session().map(Session::csrf).orElse(""));
  }

  private static List<String> units(Released released, Wording wording) {
    return released.viewer().scope().units().everywhere()
        ? List.of(wording.of("account.everywhere"))
        : released.viewer().scope().units().codes().stream()
            .map(code -> released.catalogue().units().find(code).map(Unit::fullName).orElse(code))
            .toList();
  }
}
