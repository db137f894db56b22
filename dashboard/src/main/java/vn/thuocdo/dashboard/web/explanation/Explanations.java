package vn.thuocdo.dashboard.web.explanation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.FilledForm;
import vn.thuocdo.dashboard.web.mail.MailRound;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequests;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** Asks, answers and lists within the rights of whoever is there. */
public final class Explanations {
  private final ExplanationRequests requests;
  private final Trail trail;
  private final MailRound mail;
  private final Clock clock;

  public Explanations(ExplanationRequests requests, Trail trail, MailRound mail, Clock clock) {
    this.requests = requests;
    this.trail = trail;
    this.mail = mail;
    this.clock = clock;
  }

  /** Today, where the server stands. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Requests about units and goals that the visitor may see; those to be answered first. */
  public List<ExplanationRequest> visible(Visit visit) {
    return requests.all().stream().filter(request -> sees(visit.catalogue(), request)).toList();
  }

  /** The same, to be shown beside what they are about. */
  public Threads threads(Visit visit) {
    return new Threads(visit, today(), visible(visit));
  }

  private static boolean sees(Catalogue catalogue, ExplanationRequest request) {
    return catalogue.units().find(request.unitCode()).isPresent()
        && catalogue.findGoal(request.goalId()).isPresent();
  }

  /** Takes a question from form fields {@code goal, unit, period, question, due_on}. */
  public ExplanationRequest ask(Context context) {
    Visit visit = Visit.of(context);
    FilledForm form = new FilledForm(context);
    Goal goal = goal(visit.catalogue(), form.text("goal"));
    Unit unit = visit.catalogue().units().load(form.text("unit"));
    requireSameProvince(visit.catalogue().plan(goal.planId()), unit);
    ExplanationRequest request =
        requests.ask(
            goal,
            unit,
            Period.parse(form.text("period")),
            form.text("question"),
            form.day("due_on"),
            visit.viewer().name());
    trail.add(
        context,
        Action.EXPLANATION_ASKED,
        "%d %s %s".formatted(request.id(), request.goalId(), request.unitCode()));
    mail.asked(request);
    return request;
  }

  private static void requireSameProvince(Plan plan, Unit unit) {
    if (!unit.parent().orElse(unit.code()).equals(plan.province())) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không hỏi được địa bàn '%s' về kế hoạch '%s': kế hoạch của tỉnh khác. Chọn mục"
                      + " tiêu của chính địa bàn.",
                  "Cannot ask unit '%s' about plan '%s': it is of another province. Choose one of"
                      + " its own goals.")
              .formatted(unit.code(), plan.id()));
    }
  }

  private static Goal goal(Catalogue catalogue, String id) {
    return catalogue
        .findGoal(id)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    new Bilingual(
                            "Không tìm thấy mục tiêu '%s': không kế hoạch nào có. Xem bảng mục tiêu"
                                + " của kế hoạch.",
                            "Cannot find goal '%s': no plan has it. See the plan's scorecard.")
                        .formatted(id)));
  }

  /** Takes an answer from form fields {@code cause, measures, until}. */
  public ExplanationRequest answer(Context context, String id) {
    Visit visit = Visit.of(context);
    ExplanationRequest request = visibleOne(visit, id);
    FilledForm form = new FilledForm(context);
    ExplanationRequest answered =
        requests.answer(
            request.id(),
            form.text("cause"),
            form.text("measures"),
            form.day("until"),
            visit.viewer().name());
    trail.add(
        context,
        Action.EXPLANATION_GIVEN,
        "%d %s %s".formatted(request.id(), request.goalId(), request.unitCode()));
    mail.answered(answered);
    return answered;
  }

  /** Requests that the visitor may not see are not there. */
  private ExplanationRequest visibleOne(Visit visit, String id) {
    return visible(visit).stream()
        .filter(request -> Long.toString(request.id()).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    new Bilingual(
                            "Không tìm thấy yêu cầu '%s': không có. Xem danh sách yêu cầu.",
                            "Cannot find request '%s': there is none. See the list of requests.")
                        .formatted(id)));
  }
}
