package vn.thuocdo.dashboard.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.http.Failure;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.intake.Outcome;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.OutcomeLine;
import vn.thuocdo.dashboard.web.view.OutcomeLine.Count;
import vn.thuocdo.dashboard.web.view.OutcomeLine.Reason;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** Says in words and numbers what became of uploaded files. */
record OutcomeWriter(Intake intake, Wording wording, boolean dryRun) {
  private static final int MOST_REASONS = 10;

  /** Address of the marked workbook of a batch. */
  static String workbook(BatchId batch) {
    return "/api/v1/batches/%s/errors.xlsx".formatted(batch);
  }

  List<OutcomeLine> lines(List<Outcome> outcomes) {
    List<OutcomeLine> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Landed landed) {
        landed.reports().forEach(report -> lines.add(landed(report)));
      } else {
        lines.add(refused((Outcome.Refused) outcome));
      }
    }
    return lines;
  }

  private OutcomeLine refused(Outcome.Refused refused) {
    Failure failure = Failure.of(refused.why(), wording.texts().locale());
    return new OutcomeLine(
        refused.file(),
        "",
        wording.of("intake.refused"),
        "refused",
        Optional.of(new OutcomeLine.Refusal(failure.detail(), failure.hint().orElse(""))),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private OutcomeLine landed(LandingReport report) {
    boolean marked = report.batch().isPresent() && report.counts().quarantined() > 0;
    return new OutcomeLine(
        report.file(),
        IntakeWriter.name(intake.catalogue(), report.dataset(), wording),
        finding(report),
        report.counts().quarantined() > 0 ? "partly" : "whole",
        Optional.empty(),
        counts(report.counts()),
        notes(report),
        marked ? reasons(report.batch().orElseThrow()) : List.of(),
        marked ? workbook(report.batch().orElseThrow()) : "");
  }

  private String finding(LandingReport report) {
    if (report.sameAs().isPresent()) {
      return wording.of("intake.same", report.sameAs().get().toString());
    }
    long good = report.counts().read() - report.counts().quarantined();
    String key = report.counts().quarantined() == 0 ? "intake.all" : "intake.some";
    return wording.of(
        dryRun ? key + ".dry" : key,
        number(report.counts().read()),
        number(good),
        number(report.counts().quarantined()));
  }

  private String number(long rows) {
    return wording.numbers().count(rows);
  }

  private List<Count> counts(RowCounts counts) {
    return List.of(
        count("read", counts.read()),
        count("accepted", counts.accepted()),
        count("superseding", counts.superseding()),
        count("duplicate", counts.duplicate()),
        count("waiting", counts.waiting()),
        count("quarantined", counts.quarantined()));
  }

  private Count count(String kind, long rows) {
    return new Count(kind, wording.of("intake.count." + kind), rows, number(rows));
  }

  private List<String> notes(LandingReport report) {
    List<String> notes = new ArrayList<>();
    if (report.warnings() > 0) {
      notes.add(wording.of("intake.warned", number(report.warnings())));
    }
    if (report.released() > 0) {
      notes.add(wording.of("intake.released", number(report.released())));
    }
    if (report.counts().waiting() > 0) {
      notes.add(wording.of("intake.waiting", number(report.counts().waiting())));
    }
    if (!report.unknownColumns().isEmpty()) {
      notes.add(wording.of("intake.unknown", String.join(", ", report.unknownColumns())));
    }
    return notes;
  }

  private List<Reason> reasons(BatchId batch) {
    return new QuarantineReader(intake.lake(), intake.ledger())
        .reasons(batch, MOST_REASONS).stream()
            .map(
                reason ->
                    new Reason(wording.of(reason.message()), reason.code(), number(reason.rows())))
            .toList();
  }
}
