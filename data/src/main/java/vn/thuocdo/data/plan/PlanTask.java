package vn.thuocdo.data.plan;

import java.util.List;

/**
 * A task of a plan, in the document's own words.
 *
 * @param printedDeadline the deadline as printed, empty when the document leaves it blank
 * @param deadline what that means
 */
public record PlanTask(
    String id,
    String planId,
    String group,
    String number,
    String words,
    String lead,
    List<String> leadAgencies,
    String coordinating,
    String printedDeadline,
    Deadline deadline,
    String product,
    String role) {
  public PlanTask {
    leadAgencies = List.copyOf(leadAgencies);
  }
}
