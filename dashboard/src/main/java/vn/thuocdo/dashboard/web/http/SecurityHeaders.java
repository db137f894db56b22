package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Headers that tell browsers to run nothing but our own files, and to be framed by nobody unless a
 * tile allows it.
 */
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String PICTURES =
      "default-src 'none'; style-src "
          + Arrays.stream(Palette.values())
              .map(palette -> "'sha256-" + digest(StyleSheet.ofPicture(palette)) + "'")
              .collect(Collectors.joining(" "))
          + "; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /**
   * Lets other sites frame an answer.
   *
   * @param ancestors as a content security policy names them
   */
  public static void allowFrames(Context context, String ancestors) {
    context.header(
        "Content-Security-Policy",
        POLICY.replace("frame-ancestors 'none'", "frame-ancestors " + ancestors));
    context.header("Referrer-Policy", "no-referrer");
  }

  private static String digest(String text) {
    return Base64.getEncoder().encodeToString(EntityTag.digest(text));
  }

  /** A picture brings its own style, which is named by its hash; nothing else is run or loaded. */
  public static void ofPictures(Context context) {
    context.header("Content-Security-Policy", PICTURES);
  }

  /** Adds the headers to an answer. */
  public static void add(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
