package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.QuarantineTable;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;
import vn.thuocdo.ingest.workbook.MarkedWorkbook;

/**
 * Prints the rows that were refused, with every reason, or writes those of one batch as a workbook
 * in which the errors are marked.
 */
@Command(
    name = "quarantine",
    description = {
      "Prints the rows that were refused, with every reason.",
      "With --format xlsx --out FILE it writes the open rows of one batch as a workbook with the"
          + " errors marked, to be corrected and landed again."
    })
final class QuarantineCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--batch", paramLabel = "ID", description = "Only rows of this batch.")
  private String batch;

  @Option(names = "--all", description = "Also rows that were sent again since.")
  private boolean all;

  private final Console console;

  QuarantineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console, Permission.REFUSED_ROWS);
    try (Installation installation = Installation.open(common)) {
      Optional.ofNullable(dataset).ifPresent(installation.catalogue()::dataset);
      if (output.isWorkbook()) {
        writeWorkbook(installation, viewer);
      } else {
        installation.note(
            Action.RESTRICTED_READ,
            "refused rows of "
                + Stream.of(batch, dataset, "all")
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        output.write(QuarantineTable.of(rows(installation, viewer)), common, console);
      }
      return 0;
    }
  }

  private List<QuarantinedRow> rows(Installation installation, Viewer viewer) {
    Set<String> shown =
        shown(installation, viewer).stream()
            .map(landed -> landed.id().toString())
            .collect(Collectors.toSet());
    return new QuarantineReader(installation.lake(), installation.ledger())
        .rows(Optional.ofNullable(dataset), Optional.ofNullable(batch)).stream()
            .filter(row -> shown.contains(row.batch()))
            .filter(row -> all || row.repair().isEmpty())
            .toList();
  }

  /** Batches of which the viewer may see refused rows. */
  private static List<Batch> shown(Installation installation, Viewer viewer) {
    return installation.ledger().batches().stream()
        .filter(landed -> Intake.shows(landed, viewer))
        .toList();
  }

  private void writeWorkbook(Installation installation, Viewer viewer) {
    List<Batch> shown = shown(installation, viewer);
    BatchId marked = batch != null ? named(batch, shown) : onlyOpen(shown);
    installation.note(Action.EXPORT, "refused rows of " + marked);
    MarkedWorkbook workbook =
        MarkedWorkbook.of(
            marked, installation.catalogue(), installation.lake(), installation.ledger());
    Path file = output.save(workbook::write);
    common.answer(
        console,
        Map.of("batch_id", marked.toString(), "file", file.toString()),
        "Wrote %s: correct it and land it again".formatted(file));
  }

  private static BatchId named(String text, List<Batch> shown) {
    try {
      BatchId id = BatchId.parse(text);
      return shown.stream()
          .map(Batch::id)
          .filter(id::equals)
          .findFirst()
          .orElseThrow(() -> noSuchBatch(text));
    } catch (IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot read batch '%s': it is not an id such as b000042. See './kpi batches'."
              .formatted(text),
          e);
    }
  }

  private static KpiException noSuchBatch(String text) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        "Cannot find batch '%s': no file landed as it. See './kpi batches'.".formatted(text));
  }

  private BatchId onlyOpen(List<Batch> shown) {
    List<Batch> open =
        shown.stream()
            .filter(landed -> landed.open() > 0)
            .filter(landed -> dataset == null || dataset.equals(landed.dataset()))
            .toList();
    if (open.size() == 1) {
      return open.get(0).id();
    }
    String what = dataset == null ? "the home" : dataset;
    if (open.isEmpty()) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot write the errors of '%s': no row is open. There is nothing to correct."
              .formatted(what));
    }
    throw new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot write the errors of '%s': several batches are open. Name one with --batch: %s."
            .formatted(
                what, String.join(", ", open.stream().map(QuarantineCommand::words).toList())));
  }

  private static String words(Batch batch) {
    return "%s (%s, %d rows)".formatted(batch.id(), batch.file(), batch.open());
  }
}
