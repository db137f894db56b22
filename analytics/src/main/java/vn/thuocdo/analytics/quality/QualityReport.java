package vn.thuocdo.analytics.quality;

import java.util.List;

/**
 * What the computation of data quality did.
 *
 * @param figures rows written: measures, reporting rates and agreements
 * @param failures agreements that could not be computed; all else is written
 */
public record QualityReport(long figures, List<Failure> failures) {
  public QualityReport {
    failures = List.copyOf(failures);
  }

  /** An agreement without figures because of an error. */
  public record Failure(String what, String reason) {}
}
