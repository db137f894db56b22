package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * A page of the audit log.
 *
 * @param chain how the chain of hashes stands, in a sentence
 * @param newest address of the newest records; empty when they are shown
 * @param older address of the records before these; empty at the end
 * @param csv address of the same as CSV
 */
public record AuditView(
    String chain, boolean broken, List<Line> lines, String newest, String older, String csv) {
  public AuditView {
    lines = List.copyOf(lines);
  }

  /** One record. */
  public record Line(
      long sequence,
      String at,
      String actor,
      String actionId,
      String action,
      String object,
      String address) {}
}
