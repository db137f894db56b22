package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.encode.BatchTable;
import vn.thuocdo.dashboard.encode.QuarantineTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.workbook.MarkedWorkbook;

/** {@code GET /batches}: the ledger, and what each batch was refused. */
public final class BatchesResource implements Topic {
  private final Intake intake;
  private final Trail trail;
  private final Lists lists;

  public BatchesResource(Intake intake, Trail trail, Lists lists) {
    this.intake = intake;
    this.trail = trail;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/batches", this::list);
    routes.get(Api.ROOT + "/batches/{id}", this::one);
    routes.get(Api.ROOT + "/batches/{id}/errors", this::errors);
    routes.get(Api.ROOT + "/batches/{id}/errors.xlsx", this::workbook);
  }

  /** Every landed file, the newest first. */
  private void list(Context context) {
    lists.answer(
        context,
        Version.of(state()),
        asked -> BatchTable.of(newest(asked.visit(), asked.query().text("dataset"))),
        "dataset");
  }

  /** Changes whenever the ledger does. */
  private String state() {
    return EntityTag.hash(
        intake.ledger().batches().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<Batch> newest(Visit visit, Optional<String> dataset) {
    dataset.ifPresent(intake.catalogue()::dataset);
    List<Batch> batches = new ArrayList<>(intake.batches(visit.viewer()));
    batches.removeIf(batch -> dataset.isPresent() && !dataset.get().equals(batch.dataset()));
    Collections.reverse(batches);
    return batches;
  }

  /** One landed file. */
  private void one(Context context) {
    Query.of(context, "lang");
    context.header("Cache-Control", "no-cache");
    Documents.send(context, BatchTable.facts(batch(context)));
  }

  private Batch batch(Context context) {
    String id = context.pathParam("id");
    return Optional.of(id)
        .filter(text -> text.matches("b\\d{6,15}"))
        .flatMap(text -> intake.ledger().find(BatchId.parse(text)))
        .filter(batch -> Intake.shows(batch, Visit.of(context).viewer()))
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    new Bilingual(
                            "Không tìm thấy lô '%s': không có tệp nào được nạp với mã này. Xem"
                                + " /api/v1/batches.",
                            "Cannot find batch '%s': no file landed as it. See /api/v1/batches.")
                        .formatted(id)));
  }

  /** Refused rows of one batch, one row per reason, personal text masked. */
  private void errors(Context context) {
    Batch batch = batch(context);
    trail.add(context, Action.RESTRICTED_READ, "refused rows of " + batch.id());
    lists.answer(context, Version.of(state()), request -> errors(batch));
  }

  private Table errors(Batch batch) {
    return QuarantineTable.of(
        new QuarantineReader(intake.lake(), intake.ledger())
            .rows(Optional.of(batch.dataset()), Optional.of(batch.id().toString())));
  }

  /** The open rows of one batch as a workbook with the errors marked; it holds personal text. */
  private void workbook(Context context) {
    Query.of(context, "lang");
    MarkedWorkbook workbook =
        MarkedWorkbook.of(batch(context).id(), intake.catalogue(), intake.lake(), intake.ledger());
    Attachment.xlsx(context, workbook.fileName());
    trail.add(context, Action.EXPORT, workbook.fileName());
    try {
      intake.write(workbook, context.outputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
