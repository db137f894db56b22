package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.util.Map;
import vn.thuocdo.analytics.disclosure.Thresholds;

/**
 * What values depend on beside definitions and datasets.
 *
 * @param today the day they are computed on
 * @param places fingerprint of the neighbourhoods and their codes
 * @param thresholds the fewest people a figure may show, for wards and below
 */
record Circumstances(String today, String places, String thresholds) {
  private static final String TODAY = "kpi.today";
  private static final String PLACES = "kpi.places";
  private static final String THRESHOLDS = "kpi.thresholds";

  static Circumstances of(LocalDate today, String places, Thresholds thresholds) {
    return new Circumstances(
        today.toString(), places, thresholds.ward() + "," + thresholds.below());
  }

  /** From a snapshot's notes; empty texts where nothing was noted. */
  static Circumstances read(Map<String, String> notes) {
    return new Circumstances(
        notes.getOrDefault(TODAY, ""),
        notes.getOrDefault(PLACES, ""),
        notes.getOrDefault(THRESHOLDS, ""));
  }

  Map<String, String> notes() {
    return Map.of(TODAY, today, PLACES, places, THRESHOLDS, thresholds);
  }
}
