package vn.thuocdo.dashboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.ingest.QuarantinedRow;
import vn.thuocdo.ingest.duckdb.QuarantineReader;

/** Prints the rows that were refused, with every reason. */
@Command(name = "quarantine", description = "Prints the rows that were refused, with every reason.")
final class QuarantineCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;

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
    try (Installation installation = Installation.open(common)) {
      Optional.ofNullable(dataset).ifPresent(installation.catalogue()::dataset);
      List<QuarantinedRow> rows =
          new QuarantineReader(installation.lake(), installation.ledger())
              .rows(Optional.ofNullable(dataset), Optional.ofNullable(batch)).stream()
                  .filter(row -> all || row.repair().isEmpty())
                  .toList();
      output.write(table(rows), common, console);
      return 0;
    }
  }

  private static Table table(List<QuarantinedRow> rows) {
    return new Table(
        List.of(
            "batch_id",
            "dataset",
            "file",
            "line",
            "column",
            "code",
            "message_vi",
            "message_en",
            "raw",
            "sent_again_by",
            "outcome"),
        rows.stream()
            .map(
                r ->
                    java.util.Arrays.<Object>asList(
                        r.batch(),
                        r.dataset(),
                        r.file(),
                        r.line(),
                        r.column().orElse(null),
                        r.code(),
                        r.message().vi(),
                        r.message().en(),
                        r.raw().orElse(null),
                        r.repair().map(repair -> repair.by().toString()).orElse(null),
                        r.repair().map(repair -> repair.outcome().name()).orElse(null)))
            .toList());
  }
}
