package vn.thuocdo.data.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A key to one figure that another site may show in a frame; the key itself is kept by that site
 * only.
 *
 * @param id names the tile in lists
 * @param account whose rights it carries, narrowed to this one figure
 * @param indicator it shows
 * @param unit it shows it for
 */
public record Tile(
    String id,
    String account,
    String indicator,
    String unit,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt)
    implements LivingKey {}
