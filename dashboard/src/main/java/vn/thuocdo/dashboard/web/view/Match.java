package vn.thuocdo.dashboard.web.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.text.Slug;

/**
 * How well a name fits what somebody typed, the best first: letter by letter, then without tones,
 * then without any marks; in each of them the beginning of the name, of a word, anywhere.
 */
record Match(int letters, int place) implements Comparable<Match> {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** Empty when the name does not fit. */
  static Optional<Match> of(String name, String typed) {
    return place(plain(name), plain(typed))
        .map(place -> new Match(0, place))
        .or(() -> place(toneless(name), toneless(typed)).map(place -> new Match(1, place)))
        .or(() -> place(Slug.folded(name), Slug.folded(typed)).map(place -> new Match(2, place)));
  }

  private static Optional<Integer> place(String name, String typed) {
    int at = name.indexOf(typed);
    if (at < 0) {
      return Optional.empty();
    }
    if (at == 0) {
      return Optional.of(0);
    }
    return Optional.of(name.contains(" " + typed) ? 1 : 2);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(VIETNAMESE);
  }

  /** Without the five tone marks; â, ă, ê, ô, ơ, ư and đ stay. */
  private static String toneless(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return plain(apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""));
  }

  @Override
  public int compareTo(Match other) {
    return letters != other.letters
        ? Integer.compare(letters, other.letters)
        : Integer.compare(place, other.place);
  }
}
