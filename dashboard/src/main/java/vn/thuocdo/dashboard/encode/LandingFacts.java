package vn.thuocdo.dashboard.encode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.ingest.LandingReport;

/** What became of a landed file, with the fixed names of the contract. */
public final class LandingFacts {
  private LandingFacts() {}

  /**
   * The facts of one file.
   *
   * @param reports of the dataset it was sent for, then of those whose rows its documents hold too
   */
  public static Map<String, Object> of(List<LandingReport> reports) {
    Map<String, Object> facts = of(reports.get(0));
    if (reports.size() > 1) {
      facts.put("nested", reports.stream().skip(1).map(LandingFacts::of).toList());
    }
    return facts;
  }

  private static Map<String, Object> of(LandingReport report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", report.dataset());
    facts.put("file", report.file());
    facts.put("sha256", report.sha256());
    facts.put("rows_read", report.counts().read());
    facts.put("rows_accepted", report.counts().accepted());
    facts.put("rows_superseding", report.counts().superseding());
    facts.put("rows_duplicate", report.counts().duplicate());
    facts.put("rows_waiting", report.counts().waiting());
    facts.put("rows_quarantined", report.counts().quarantined());
    facts.put("rows_warned", report.warnings());
    facts.put("rows_released", report.released());
    facts.put("batch_id", report.batch().map(Object::toString).orElse(null));
    facts.put("snapshot_id", report.snapshot().map(Object::toString).orElse(null));
    facts.put("same_as_batch", report.sameAs().map(Object::toString).orElse(null));
    facts.put("unknown_columns", report.unknownColumns());
    facts.put("seconds", report.took().toMillis() / 1000.0);
    return facts;
  }
}
