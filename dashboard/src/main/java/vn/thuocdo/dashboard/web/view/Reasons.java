package vn.thuocdo.dashboard.web.view;

import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.web.text.Wording;

/** Says why no figure is shown. */
public final class Reasons {
  private Reasons() {}

  /** Why there is none; empty text when there is one. */
  public static String of(Measurement measurement, Wording wording) {
    if (measurement instanceof Measurement.Suppressed) {
      return wording.of("withheld.why");
    }
    return measurement instanceof Measurement.Missing missing
        ? wording.of(missing.reason().words())
        : "";
  }
}
