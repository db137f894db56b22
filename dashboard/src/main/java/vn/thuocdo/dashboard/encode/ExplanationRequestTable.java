package vn.thuocdo.dashboard.encode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.Reply;

/** Requests for explanations and their answers as a table. */
public final class ExplanationRequestTable {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "goal_id",
          "unit_code",
          "period",
          "question",
          "due_on",
          "asked_by",
          "asked_at",
          "overdue",
          "cause",
          "measures",
          "until",
          "answered_by",
          "answered_at");

  private ExplanationRequestTable() {}

  /** One row per request. */
  public static Table of(List<ExplanationRequest> requests, LocalDate today) {
    return new Table(COLUMNS, requests.stream().map(r -> cells(r, today)).toList());
  }

  private static List<Object> cells(ExplanationRequest request, LocalDate today) {
    return Arrays.asList(
        request.id(),
        request.goalId(),
        request.unitCode(),
        request.period(),
        request.question(),
        request.dueOn().toString(),
        request.askedBy(),
        request.askedAt().toString(),
        request.overdue(today),
        request.reply().map(Reply::cause).orElse(null),
        request.reply().map(Reply::measures).orElse(null),
        request.reply().map(r -> r.until().toString()).orElse(null),
        request.reply().map(Reply::by).orElse(null),
        request.reply().map(r -> r.at().toString()).orElse(null));
  }
}
