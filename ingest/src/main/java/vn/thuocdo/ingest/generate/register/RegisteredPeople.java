package vn.thuocdo.ingest.generate.register;

import java.util.Optional;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Household;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.Ward;

/**
 * People of a ward whom the e-identity register knows and other registers meet again: the heads of
 * its sampled households, one after the other, so that nobody is met twice.
 */
final class RegisteredPeople {
  /** Those met again by another register, the others being unknown to the sample. Assumed. */
  private static final double KNOWN = 0.8;

  private final Ward ward;
  private final int step;
  private int households;

  RegisteredPeople(Ward ward, ProvinceSources sources) {
    this.ward = ward;
    this.step = EidRegister.step(sources);
  }

  /** The next one's identifier; empty for somebody whom the register's sample does not know. */
  Optional<String> next(Draws draws) {
    int index = step * households;
    if (!draws.chance(KNOWN) || index >= ward.households()) {
      return Optional.empty();
    }
    households++;
    Household household = Household.of(ward, index);
    return Optional.of(Account.id(household, household.head(), EidRegister.draws(ward, index, 0)));
  }
}
