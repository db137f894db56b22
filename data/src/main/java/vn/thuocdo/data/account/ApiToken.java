package vn.thuocdo.data.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.access.Permission;

/**
 * A key for a program; the key itself is kept by the program only.
 *
 * @param id names the token in lists
 * @param account whose rights it carries, as far as {@code permissions} go
 */
public record ApiToken(
    String id,
    String account,
    Set<Permission> permissions,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt)
    implements LivingKey {
  public ApiToken {
    permissions = Collections.unmodifiableSet(EnumSet.copyOf(permissions));
  }
}
