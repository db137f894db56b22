package vn.thuocdo.dashboard.web.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language, from {@code messages_vi} and {@code messages_en}. */
public final class Texts {
  /** Language of record. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

  private static final Texts IN_VIETNAMESE = new Texts(VIETNAMESE);
  private static final Texts IN_ENGLISH = new Texts(ENGLISH);

  private final Locale locale;
  private final Properties messages = new Properties();

  private Texts(Locale locale) {
    this.locale = locale;
    String name = "/messages_%s.properties".formatted(locale.getLanguage());
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** English for English, Vietnamese for everybody else. */
  public static Texts in(Locale locale) {
    return locale.getLanguage().equals("en") ? IN_ENGLISH : IN_VIETNAMESE;
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale;
  }

  /**
   * A text; IllegalArgumentException for an unknown key.
   *
   * @param values fill {@code {0}}, {@code {1}} ... in ICU's message format
   */
  public String of(String key, Object... values) {
    String message = messages.getProperty(key);
    if (message == null) {
      throw new IllegalArgumentException("no text '%s' in %s".formatted(key, locale));
    }
    return values.length == 0 ? message : new MessageFormat(message, locale).format(values);
  }

  /** The text with this key, or {@code other} when there is none. */
  public String orElse(String key, String other) {
    return messages.getProperty(key, other);
  }

  /** Every key, for checks. */
  public Set<String> keys() {
    return messages.stringPropertyNames();
  }
}
