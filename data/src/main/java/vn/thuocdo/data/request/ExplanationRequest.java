package vn.thuocdo.data.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

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
  /** How a request stands; those that need attention first. */
  public enum State {
    OVERDUE,
    OPEN,
    ANSWERED;

    /** The name in answers: {@code overdue}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this {@link #id()}; WRONG_USAGE otherwise. */
    public static State of(String id) {
      return Arrays.stream(values())
          .filter(state -> state.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new KpiException(
                      ErrorCode.WRONG_USAGE,
                      new Bilingual(
                              "Không dùng được trạng thái '%s': không có. Chọn overdue, open hoặc"
                                  + " answered.",
                              "Cannot use state '%s': there is none. Choose overdue, open or"
                                  + " answered.")
                          .formatted(id)));
    }
  }

  /** How it stands on a day: overdue when its day has passed without an answer. */
  public State state(LocalDate today) {
    if (reply.isPresent()) {
      return State.ANSWERED;
    }
    return today.isAfter(dueOn) ? State.OVERDUE : State.OPEN;
  }

  /** True when the day has passed without an answer. */
  public boolean overdue(LocalDate today) {
    return state(today) == State.OVERDUE;
  }
}
