package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * Names a state of an answer, so that a reader who has it need not get it again.
 *
 * @param value quoted and weak, as the header has it
 */
public record EntityTag(String value) {

  /** The tag of {@code parts}, in their order. */
  public static EntityTag of(String... parts) {
    return new EntityTag("W/\"" + String.join("-", parts) + "\"");
  }

  /** A short word for the snapshot behind answers; {@code none} before the first computation. */
  public static String snapshot(Answers answers) {
    return answers.snapshot().map(s -> s.id().toString()).orElse("none");
  }

  /** A short hash of all definitions, plans and tasks. */
  public static String catalogue(Catalogue catalogue) {
    List<Object> meanings =
        List.of(
            catalogue.datasets().values(),
            catalogue.agreements().values(),
            catalogue.indicators().values(),
            catalogue.plans().values(),
            catalogue.tasks());
    return hash(meanings.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A short hash of a text. */
  public static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 12 hex digits of the SHA-256 of {@code bytes}. */
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes), 0, 6);
  }

  static byte[] digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Puts the tag on the answer; true when the reader has this state already, and 304 is the answer.
   */
  public boolean settles(Context context) {
    context.header("ETag", value);
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", "Accept, Accept-Encoding, Authorization, Cookie");
    String known = context.header("If-None-Match");
    boolean same = known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(value);
    if (same) {
      context.status(304);
    }
    return same;
  }
}
