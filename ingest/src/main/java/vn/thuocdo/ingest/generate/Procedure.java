package vn.thuocdo.ingest.generate;

import java.util.Locale;

/**
 * An administrative procedure of the sample.
 *
 * @param share weight among the procedures of the same desk
 * @param lead shift of its online share, in logits
 * @param days days until the result is due; 0 means the same day
 * @param byOrganisations share of dossiers that organisations send
 */
public record Procedure(
    String code,
    String field,
    Level level,
    boolean fee,
    double share,
    double lead,
    int days,
    double byOrganisations) {
  /** How far the procedure can be done online (NĐ 42/2022/NĐ-CP). */
  public enum Level {
    FULL,
    PARTIAL,
    NONE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
