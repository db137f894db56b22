package vn.thuocdo.data.text;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;

/** One text in Vietnamese and in English. Vietnamese is the text of record. */
public record Bilingual(String vi, String en) implements Serializable {
  public Bilingual {
    if (vi == null || vi.isBlank() || en == null || en.isBlank()) {
      throw new IllegalArgumentException("a text is needed in both vi and en");
    }
  }

  /** Both texts with the same arguments put in, as {@link String#format} does. */
  public Bilingual formatted(Object... arguments) {
    return new Bilingual(vi.formatted(arguments), en.formatted(arguments));
  }

  /** Several texts, one after the other; IllegalArgumentException when there is none. */
  public static Bilingual joined(Collection<Bilingual> texts, String separator) {
    return new Bilingual(
        texts.stream().map(Bilingual::vi).collect(joining(separator)),
        texts.stream().map(Bilingual::en).collect(joining(separator)));
  }

  /** The text for a reader of {@code locale}: English for English, Vietnamese for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
