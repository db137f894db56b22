package vn.thuocdo.analytics.lineage;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.quality.ReportingRow;

/**
 * How far a figure can be relied on.
 *
 * @param surveyCoverage households visited out of those there are, for surveyed figures; of a
 *     neighbourhood whose households nobody has counted, that of its ward
 * @param reporting who reported the last month of the period, one row per dataset that is owed
 * @param rows rows behind the figure that were read
 * @param quarantined those of them that are held back
 * @param warned those of them that were taken with a warning
 */
public record Confidence(
    Optional<ValueRow> surveyCoverage,
    List<ReportingRow> reporting,
    long rows,
    long quarantined,
    long warned) {
  public Confidence {
    reporting = List.copyOf(reporting);
  }

  /** Of a figure that is withheld: nothing. */
  static final Confidence UNTOLD = new Confidence(Optional.empty(), List.of(), 0, 0, 0);
}
