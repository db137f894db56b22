package vn.thuocdo.data.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds Vietnamese text to plain lower-case ASCII: for addresses and for search without marks. */
public final class Slug {
  private Slug() {}

  /** {@code "Khu phố 2"} becomes {@code "khu-pho-2"}. */
  public static String of(String text) {
    return folded(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The text without marks, in lower case; {@code đ} becomes {@code d}. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
