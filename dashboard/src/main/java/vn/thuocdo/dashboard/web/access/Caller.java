package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;

/**
 * Where a request comes from and how.
 *
 * @param behindProxy true when a proxy that we trust stands in front and says so in {@code
 *     X-Forwarded-For} and {@code X-Forwarded-Proto}
 */
public record Caller(boolean behindProxy) {

  /**
   * The address of the client; behind a proxy the one the proxy itself saw, the last of its list.
   */
  public String address(Context context) {
    String forwarded = behindProxy ? context.header("X-Forwarded-For") : null;
    if (forwarded == null || forwarded.isBlank()) {
      return context.req().getRemoteAddr();
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** True when the client's connection is encrypted. */
  public boolean isSecure(Context context) {
    return context.req().isSecure()
        || (behindProxy && "https".equals(context.header("X-Forwarded-Proto")));
  }
}
