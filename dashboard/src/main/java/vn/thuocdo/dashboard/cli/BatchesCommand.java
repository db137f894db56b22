package vn.thuocdo.dashboard.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.BatchTable;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.ledger.Batch;

/** Prints the ledger. */
@Command(
    name = "batches",
    description = "Prints every landed file, where its rows went and how many are still open.")
final class BatchesCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DATASET")
  private String dataset;

  private final Console console;

  BatchesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console, Permission.LEDGER);
    try (Installation installation = Installation.open(common)) {
      if (dataset != null) {
        installation.catalogue().dataset(dataset);
      }
      List<Batch> batches =
          installation.ledger().batches().stream()
              .filter(batch -> Intake.shows(batch, viewer))
              .filter(batch -> dataset == null || dataset.equals(batch.dataset()))
              .toList();
      output.write(BatchTable.of(batches), common, console);
      return 0;
    }
  }
}
