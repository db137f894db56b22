package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.intake.Delivery;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.intake.Outcome;
import vn.thuocdo.dashboard.web.intake.ReceivedFiles;
import vn.thuocdo.dashboard.web.intake.Sender;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** {@code /nap-du-lieu}: sends files, says what became of them, and shows the ledger. */
public final class IntakePage implements Topic {
  /** Where the page is. */
  public static final String ADDRESS = "/nap-du-lieu";

  private static final int REFUSED_STATUS = 422;
  private static final String UNNAMED = "upload.csv";

  private final Intake intake;
  private final Trail trail;
  private final Pages pages;
  private final long mostBytes;

  /**
   * @param mostBytes largest request taken
   */
  public IntakePage(Intake intake, Trail trail, Pages pages, long mostBytes) {
    this.intake = intake;
    this.trail = trail;
    this.pages = pages;
    this.mostBytes = mostBytes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
    routes.post(ADDRESS, this::land);
  }

  /** The page before anything is sent. */
  private void show(Context context) {
    print(context, Optional.empty(), List.of(), "dataset");
  }

  /** Lands the files of the page's form and shows what became of them. */
  private void land(Context context) {
    ReceivedFiles.refuseLarge(context, mostBytes);
    Query query = Query.of(context, "ticket", "lang");
    String dataset = Optional.ofNullable(context.formParam("dataset")).orElse("");
    if (dataset.isEmpty()) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
              "Chưa nạp được vì chưa chọn tập dữ liệu. Chọn một tập trong danh sách.",
              "Cannot land without a dataset. Choose one in the list."));
    }
    Delivery delivery =
        Delivery.of(
            dataset,
            Optional.ofNullable(context.formParam("dry_run")),
            Optional.empty(),
            query.text("ticket"));
    Sender sender = Sender.of(Visit.of(context));
    sender.check(delivery);
    intake.expect(delivery);
    try (ReceivedFiles received =
        ReceivedFiles.of(context, intake.lake().home(), mostBytes, UNNAMED)) {
      List<Outcome> outcomes = intake.land(sender, delivery, received.files());
      outcomes.forEach(outcome -> trail.add(context, Action.UPLOAD, outcome.words(delivery)));
      if (outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
        context.status(REFUSED_STATUS);
      }
      print(context, Optional.of(delivery), outcomes, "ticket");
    }
  }

  private void print(
      Context context, Optional<Delivery> delivery, List<Outcome> outcomes, String known) {
    pages.printAnew(
        context,
        request -> {
          Optional<String> chosen =
              delivery.map(Delivery::dataset).or(() -> request.query().text("dataset"));
          chosen.ifPresent(intake.catalogue()::dataset);
          IntakeWriter writer = new IntakeWriter(intake, Visit.of(context), request.wording());
          return new Pages.Page(
              "intake.jte",
              request.wording().of("intake.title"),
              writer.view(chosen, delivery.map(Delivery::dryRun).orElse(false), outcomes),
              Optional.empty());
        },
        known);
  }
}
