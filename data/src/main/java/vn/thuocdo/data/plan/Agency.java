package vn.thuocdo.data.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * A body that leads tasks or answers for goals.
 *
 * @param aliases spellings that documents use
 * @param validTo last day before it was merged or abolished
 * @param successor id of the body that took over
 */
public record Agency(
    String id,
    Bilingual name,
    List<String> aliases,
    Optional<String> province,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<String> successor) {
  public Agency {
    aliases = List.copyOf(aliases);
  }

  /** True for the committees of all wards of a province, which documents name as one body. */
  public boolean isWardCommittees() {
    return id.endsWith("-ward-committees");
  }
}
