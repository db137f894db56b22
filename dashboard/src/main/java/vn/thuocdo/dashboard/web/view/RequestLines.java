package vn.thuocdo.dashboard.web.view;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.Reply;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/**
 * Writes requests for explanations.
 *
 * @param mayAnswer true when the reader may answer for units
 */
public record RequestLines(
    Catalogue catalogue, LocalDate today, boolean mayAnswer, Wording wording) {

  /** One request, about a goal and a unit that the reader may know. */
  public RequestLine line(ExplanationRequest request) {
    Goal goal = catalogue.findGoal(request.goalId()).orElseThrow();
    Unit unit = catalogue.units().load(request.unitCode());
    Optional<Reply> reply = request.reply();
    String state = request.state(today).id();
    return new RequestLine(
        request.id(),
        state,
        wording.of("explanations.state." + state),
        wording.of(goal.name()),
        unit.fullName(),
        "/indicators/%s?plan=%s&unit=%s&period=%s#giai-trinh"
            .formatted(goal.indicator(), goal.planId(), unit.code(), request.period()),
        wording.dates().period(Period.parse(request.period())),
        request.question(),
        wording.of("explanations.by", request.askedBy(), wording.dates().moment(request.askedAt())),
        wording.dates().day(request.dueOn()),
        reply.isEmpty() && mayAnswer,
        reply.map(Reply::cause).orElse(""),
        reply.map(Reply::measures).orElse(""),
        reply.map(r -> wording.dates().day(r.until())).orElse(""),
        reply
            .map(r -> wording.of("explanations.by", r.by(), wording.dates().moment(r.at())))
            .orElse(""));
  }
}
