package vn.thuocdo.data.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain.
 *
 * @param sequence from 1, without gaps
 * @param hash SHA-256 over the hash before it and the fields, in lower-case hex
 */
public record AuditRecord(long sequence, Instant at, AuditEvent event, String hash) {
  /** What stands before the first record. */
  static final String START = "0".repeat(64);

  /** The record that follows one with the hash {@code previous}. */
  static AuditRecord after(String previous, long sequence, Instant at, AuditEvent event) {
    return new AuditRecord(sequence, at, event, hash(previous, sequence, at, event));
  }

  /** True when the fields are those that were hashed. */
  boolean follows(String previous) {
    return hash.equals(hash(previous, sequence, at, event));
  }

  /** Every field is led by its length, so that no two records are written alike. */
  private static String hash(String previous, long sequence, Instant at, AuditEvent event) {
    StringBuilder text = new StringBuilder(previous);
    for (String field :
        List.of(
            Long.toString(sequence),
            at.toString(),
            event.actor(),
            event.action().id(),
            event.object(),
            event.address())) {
      text.append('\n').append(field.length()).append(':').append(field);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
