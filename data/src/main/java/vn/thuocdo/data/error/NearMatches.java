package vn.thuocdo.data.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.data.text.Bilingual;

/** Finds the known names a mistyped one was probably meant to be. */
public final class NearMatches {
  private static final int SHOWN = 3;

  private NearMatches() {}

  /** A sentence with the nearest known names, for the end of an error message. */
  public static String hint(String wanted, Collection<String> known) {
    return sentence(wanted, known).en();
  }

  /** Likewise, in both languages. */
  public static Bilingual sentence(String wanted, Collection<String> known) {
    if (known.isEmpty()) {
      return new Bilingual("Chưa có tên nào.", "None is known.");
    }
    List<String> nearest =
        known.stream()
            .sorted(
                Comparator.comparingInt((String name) -> distance(wanted, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    String names = String.join(", ", nearest);
    return new Bilingual("Có phải %s không?".formatted(names), "Did you mean %s?".formatted(names));
  }

  /** Levenshtein distance in code points. */
  static int distance(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    int[] previous = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int[] current = new int[b.length + 1];
      current[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length];
  }
}
