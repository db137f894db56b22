package vn.thuocdo.ingest;

import java.util.Optional;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.ingest.privacy.PseudonymKey;
import vn.thuocdo.ingest.privacy.Seal;

/**
 * The secrets a landing needs.
 *
 * @param seal empty when the home keeps no personal text
 */
record Secrets(PseudonymKey key, Optional<Seal> seal) {
  static Secrets of(Home home) {
    return new Secrets(
        PseudonymKey.of(home),
        HomeSettings.of(home).keepsPersonalText() ? Optional.of(Seal.of(home)) : Optional.empty());
  }
}
