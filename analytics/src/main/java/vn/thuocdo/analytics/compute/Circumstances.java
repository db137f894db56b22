package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.util.Map;

/**
 * What values depend on beside definitions and datasets.
 *
 * @param today the day they are computed on
 * @param places fingerprint of the neighbourhoods and their codes
 */
record Circumstances(String today, String places) {
  private static final String TODAY = "kpi.today";
  private static final String PLACES = "kpi.places";

  static Circumstances of(LocalDate today, String places) {
    return new Circumstances(today.toString(), places);
  }

  /** From a snapshot's notes; empty texts where nothing was noted. */
  static Circumstances read(Map<String, String> notes) {
    return new Circumstances(notes.getOrDefault(TODAY, ""), notes.getOrDefault(PLACES, ""));
  }

  Map<String, String> notes() {
    return Map.of(TODAY, today, PLACES, places);
  }
}
