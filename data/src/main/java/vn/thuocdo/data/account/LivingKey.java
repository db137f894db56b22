package vn.thuocdo.data.account;

import java.time.Instant;
import java.util.Optional;

/** A key that was given out: it ends by itself and can be revoked before. */
public interface LivingKey {
  /** Names the key in lists. */
  String id();

  /** Whose rights it carries. */
  String account();

  Instant expiresAt();

  Optional<Instant> revokedAt();

  /** True while it opens anything. */
  default boolean lives(Instant now) {
    return revokedAt().isEmpty() && now.isBefore(expiresAt());
  }
}
