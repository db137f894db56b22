package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie that carries a session: not for scripts, and not sent along from other sites. */
record SessionCookie(Caller caller) {
  static final String NAME = "kpi_session";

  /** The secret a browser sends. */
  static Optional<String> secret(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(secret -> !secret.isEmpty());
  }

  void set(Context context, String secret) {
    context.cookie(cookie(context, secret, -1));
  }

  void remove(Context context) {
    context.cookie(cookie(context, "", 0));
  }

  private Cookie cookie(Context context, String secret, int maxAge) {
    Cookie cookie = new Cookie(NAME, secret);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(caller.isSecure(context));
    cookie.setMaxAge(maxAge);
    return cookie;
  }
}
