package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.SignIn;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.view.SignInView;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** {@code /dang-nhap}: name and password, or the link of the first run. */
public final class SignInPage implements Topic {
  /** Where the page is. */
  public static final String ADDRESS = "/dang-nhap";

  private static final String HOME = "/";

  private final SignIn signIn;
  private final Pages pages;
  private final Optional<String> provider;

  /**
   * @param provider where the city's own sign-in begins, if there is one
   */
  public SignInPage(SignIn signIn, Pages pages, Optional<String> provider) {
    this.signIn = signIn;
    this.pages = pages;
    this.provider = provider;
  }

  /** Address of this page for a reader who wanted another one and is to be led back there. */
  public static String addressFor(Context context) {
    boolean reading = context.req().getMethod().equals("GET");
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    return reading && !context.path().equals(HOME)
        ? ADDRESS + "?tiep=" + Pages.encoded(context.path() + query)
        : ADDRESS;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
    routes.post(ADDRESS, this::signIn);
  }

  /** The form; or with {@code moi} the link that signs its first opener in. */
  private void show(Context context) {
    Query query = Query.of(context, "moi", "tiep", "lang");
    Optional<String> link = query.text("moi");
    if (link.isPresent() && signIn.withLink(context, link.get())) {
      context.redirect(HOME, HttpStatus.SEE_OTHER);
      return;
    }
    print(context, link.isPresent() ? "signin.link.used" : "", query.text("tiep").orElse(HOME), "");
  }

  /** Signs in and leads back to where the reader came from. */
  private void signIn(Context context) {
    Query.of(context, "lang");
    String next = SignIn.ownPath(field(context, "tiep"));
    String name = field(context, "name");
    try {
      if (signIn.withPassword(context, name, field(context, "password")) == SignIn.Outcome.DONE) {
        context.redirect(next, HttpStatus.SEE_OTHER);
        return;
      }
      context.status(HttpStatus.UNAUTHORIZED);
      print(context, "signin.wrong", next, name);
    } catch (KpiException e) {
      if (e.code() != ErrorCode.TOO_MANY) {
        throw e;
      }
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      print(context, "signin.wait", next, name);
    }
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  private void print(Context context, String trouble, String next, String name) {
    pages.printAnew(
        context,
        request ->
            new Pages.Page(
                "signin.jte",
                request.wording().of("signin.title"),
                new SignInView(
                    ADDRESS,
                    SignIn.ownPath(next),
                    name,
                    trouble.isEmpty() ? "" : request.wording().of(trouble),
                    provider
                        .map(start -> start + "?tiep=" + Pages.encoded(SignIn.ownPath(next)))
                        .orElse("")),
                Optional.empty()),
        "moi",
        "tiep");
  }
}
