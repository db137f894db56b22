package vn.thuocdo.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.dashboard.web.access.Doorkeeper;
import vn.thuocdo.dashboard.web.http.Failure;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.SignInPage;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Answers requests that fail: programs with a problem, people with a page or the way in. */
record ErrorAnswers(Doorkeeper doorkeeper, Pages pages) {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  void addTo(RoutesConfig routes) {
    routes.exception(
        KpiException.class,
        (error, context) -> {
          doorkeeper.note(context, error.code());
          answer(context, error);
        });
    routes.exception(
        HttpResponseException.class,
        (error, context) -> answer(context, Failure.noSuchAddress(context.path())));
    routes.exception(
        Exception.class,
        (error, context) -> {
          LOG.error("Cannot answer {}", context.path(), error);
          answer(context, Failure.internal());
        });
  }

  private void answer(Context context, KpiException error) {
    boolean program = context.path().startsWith("/api/");
    Failure failure =
        Failure.of(error, program ? Language.ofProgram(context) : Language.of(context));
    context.removeHeader("ETag");
    context.header("Cache-Control", "no-store");
    boolean stranger = failure.status() == ErrorCode.NOT_SIGNED_IN.httpStatus();
    if (program) {
      if (stranger) {
        context.header("WWW-Authenticate", "Bearer");
      }
      context
          .status(failure.status())
          .contentType("application/problem+json")
          .result(failure.toJson().getBytes(StandardCharsets.UTF_8));
    } else if (stranger) {
      context.redirect(SignInPage.addressFor(context), HttpStatus.SEE_OTHER);
    } else {
      pages.error(context, failure);
    }
  }
}
