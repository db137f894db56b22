package vn.thuocdo.data.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A leader asks a unit to explain how it stands with a goal.
 *
 * @param period period the question is about, such as {@code 2026-10}
 * @param dueOn last day to answer
 * @param reply empty while nobody has answered
 */
public record ExplanationRequest(
    long id,
    String goalId,
    String unitCode,
    String period,
    String question,
    LocalDate dueOn,
    String askedBy,
    Instant askedAt,
    Optional<Reply> reply) {
  /** True when the day has passed without an answer. */
  public boolean overdue(LocalDate today) {
    return reply.isEmpty() && today.isAfter(dueOn);
  }
}
