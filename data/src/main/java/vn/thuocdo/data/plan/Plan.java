package vn.thuocdo.data.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.text.Bilingual;

/** A government plan with its goals of record. */
public record Plan(
    String id,
    Bilingual title,
    Document document,
    String province,
    List<Goal> goals,
    List<Citation> citations) {

  /**
   * The paper behind a plan.
   *
   * @param number empty where the document leaves it blank
   */
  public record Document(
      Optional<String> number,
      Optional<LocalDate> issuedOn,
      String issuer,
      Optional<String> note) {}

  /** Somebody else's wording of a goal: quoted, never a target. */
  public record Citation(String id, String words, String printed, Bilingual why) {}

  public Plan {
    goals = List.copyOf(goals);
    citations = List.copyOf(citations);
  }

  /** The goal with this id; a clear NOT_FOUND error otherwise. */
  public Goal load(String goalId) {
    return goals.stream()
        .filter(goal -> goal.id().equals(goalId))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    "Cannot find goal '%s': plan '%s' has no such goal. %s"
                        .formatted(
                            goalId,
                            id,
                            NearMatches.hint(goalId, goals.stream().map(Goal::id).toList()))));
  }
}
