package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.dashboard.encode.LandingFacts;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Failure;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.intake.Delivery;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.intake.Journeys;
import vn.thuocdo.dashboard.web.intake.Outcome;
import vn.thuocdo.dashboard.web.intake.ReceivedFiles;
import vn.thuocdo.dashboard.web.intake.Sender;
import vn.thuocdo.data.audit.AuditEvent.Action;

/** {@code POST /ingest/{dataset}}: lands files. */
public final class IngestResource implements Topic {
  private final Intake intake;
  private final Trail trail;
  private final long mostBytes;

  /**
   * @param mostBytes largest request taken
   */
  public IngestResource(Intake intake, Trail trail, long mostBytes) {
    this.intake = intake;
    this.trail = trail;
    this.mostBytes = mostBytes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Api.ROOT + "/ingest/{dataset}", this::land);
    routes.get(Api.ROOT + "/ingest/progress/{ticket}", this::progress);
  }

  /**
   * Lands the files of a form, or the body as one file. One file is answered with its facts or its
   * problem; several with a list of both, and with the first problem when none landed.
   */
  private void land(Context context) {
    Query query = Query.of(context, "name", "dry_run", "max_rejected", "ticket", "lang");
    Delivery delivery =
        Delivery.of(
            context.pathParam("dataset"),
            query.text("dry_run"),
            query.text("max_rejected"),
            query.text("ticket"));
    Sender sender = Sender.of(Visit.of(context));
    sender.check(delivery);
    intake.expect(delivery);
    String name = query.text("name").orElse("upload.csv");
    try (ReceivedFiles received =
        ReceivedFiles.of(context, intake.lake().home(), mostBytes, name)) {
      List<Outcome> outcomes = intake.land(sender, delivery, received.files());
      outcomes.forEach(outcome -> trail.add(context, Action.UPLOAD, outcome.words(delivery)));
      answer(context, outcomes);
    }
  }

  private static void answer(Context context, List<Outcome> outcomes) {
    Locale locale = Language.ofProgram(context);
    if (outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
      throw ((Outcome.Refused) outcomes.get(0)).why();
    }
    List<Map<String, Object>> facts =
        outcomes.stream().map(outcome -> facts(outcome, locale)).toList();
    Documents.send(context, facts.size() == 1 ? facts.get(0) : Map.of("files", facts));
  }

  private static Map<String, Object> facts(Outcome outcome, Locale locale) {
    if (outcome instanceof Outcome.Landed landed) {
      Map<String, Object> facts = new LinkedHashMap<>(LandingFacts.of(landed.reports()));
      facts.put("recompute", landed.news() ? "started" : "not_needed");
      return facts;
    }
    Failure failure = Failure.of(((Outcome.Refused) outcome).why(), locale);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", outcome.file());
    facts.put("code", failure.code());
    facts.put("detail", failure.detail());
    facts.put("hint", failure.hint().orElse(null));
    return facts;
  }

  /** {@code GET /ingest/progress/{ticket}}: how far a delivery is. */
  private void progress(Context context) {
    Query.of(context);
    Journeys.Stop stop = intake.journeys().load(context.pathParam("ticket"));
    context.header("Cache-Control", "no-store");
    Documents.send(context, Map.of("stage", stop.stage(), "file", stop.file()));
  }
}
