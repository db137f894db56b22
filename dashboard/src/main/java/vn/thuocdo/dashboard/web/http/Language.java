package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.dashboard.web.text.Texts;

/** Which language a reader wants: the address first, then the cookie, else Vietnamese. */
public final class Language {
  /** Name of both the query parameter and the cookie. */
  public static final String NAME = "lang";

  private Language() {}

  /** The reader's language; a choice in the address is kept in a cookie for a year. */
  public static Locale of(Context context) {
    Optional<String> asked = known(context.queryParam(NAME));
    asked.ifPresent(language -> context.cookie(cookie(language)));
    return asked
        .or(() -> known(context.cookie(NAME)))
        .filter("en"::equals)
        .map(english -> Texts.ENGLISH)
        .orElse(Texts.VIETNAMESE);
  }

  /**
   * The language in which a program, or a script of our pages, is told what went wrong: as above,
   * else the first of {@code Accept-Language} that we know, else English.
   */
  public static Locale ofProgram(Context context) {
    return known(context.queryParam(NAME))
        .or(() -> known(context.cookie(NAME)))
        .or(() -> accepted(context.header("Accept-Language")))
        .filter("vi"::equals)
        .map(vietnamese -> Texts.VIETNAMESE)
        .orElse(Texts.ENGLISH);
  }

  private static Optional<String> accepted(String header) {
    try {
      return Locale.LanguageRange.parse(Optional.ofNullable(header).orElse("en")).stream()
          .flatMap(range -> known(Locale.forLanguageTag(range.getRange()).getLanguage()).stream())
          .findFirst();
    } catch (IllegalArgumentException notALanguage) {
      return Optional.empty();
    }
  }

  private static Optional<String> known(String language) {
    return Optional.ofNullable(language).filter(l -> l.equals("vi") || l.equals("en"));
  }

  private static Cookie cookie(String language) {
    Cookie cookie = new Cookie(NAME, language);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    return cookie;
  }
}
