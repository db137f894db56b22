package vn.thuocdo.dashboard.web.page;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.intake.Outcome;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.IntakeView;
import vn.thuocdo.dashboard.web.view.LedgerLine;
import vn.thuocdo.dashboard.web.view.Pick;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.ingest.template.SurveyForm;

/** Writes the page on which files are sent. */
record IntakeWriter(Intake intake, Visit visit, Wording wording) {
  private static final int LINES = 20;

  IntakeView view(Optional<String> chosen, boolean dryRun, List<Outcome> outcomes) {
    return new IntakeView(
        picks(chosen),
        IntakePage.ADDRESS,
        visit.session().map(Session::csrf).orElse(""),
        SurveyForm.FILE_NAME,
        visit.may(Permission.UPLOAD),
        dryRun,
        new OutcomeWriter(intake, wording, dryRun).lines(outcomes),
        ledger());
  }

  private List<Pick> picks(Optional<String> chosen) {
    Collator alphabet = Collator.getInstance(wording.texts().locale());
    return intake.catalogue().datasets().values().stream()
        .map(
            dataset ->
                new Pick(
                    dataset.id(),
                    wording.of(dataset.name()),
                    chosen.equals(Optional.of(dataset.id()))))
        .sorted(Comparator.comparing(Pick::label, alphabet::compare))
        .toList();
  }

  private List<LedgerLine> ledger() {
    List<Batch> batches = new ArrayList<>(intake.batches(visit.viewer()));
    Collections.reverse(batches);
    return batches.stream().limit(LINES).map(batch -> line(batch)).toList();
  }

  private LedgerLine line(Batch batch) {
    return new LedgerLine(
        batch.id().toString(),
        name(intake.catalogue(), batch.dataset(), wording),
        batch.file(),
        wording.dates().moment(batch.landedAt()),
        wording.numbers().count(batch.counts().read()),
        wording.numbers().count(batch.counts().accepted()),
        wording.numbers().count(batch.counts().superseding()),
        wording.numbers().count(batch.counts().duplicate()),
        wording.numbers().count(batch.counts().waiting()),
        wording.numbers().count(batch.counts().quarantined()),
        wording.numbers().count(batch.open()),
        batch.open() > 0 && visit.may(Permission.REFUSED_ROWS)
            ? OutcomeWriter.workbook(batch.id())
            : "");
  }

  /** The dataset's name; a dataset the catalogue has dropped keeps its id. */
  static String name(Catalogue catalogue, String id, Wording wording) {
    DatasetContract contract = catalogue.datasets().get(id);
    return contract == null ? id : wording.of(contract.name());
  }
}
