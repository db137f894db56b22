package vn.thuocdo.dashboard.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.dashboard.encode.SupportTable;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.ingest.restricted.Need;
import vn.thuocdo.ingest.restricted.SupportFound;
import vn.thuocdo.ingest.restricted.SupportList;

/** Lists people of a ward who need support, with names and phones. */
@Command(
    name = "support",
    description =
        "Lists people of a ward who need support. Every use is written into the audit log.")
final class SupportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;

  @Option(names = "--ward", required = true, paramLabel = "CODE")
  private String ward;

  @Option(names = "--need", required = true, description = "device, id_card or vneid.")
  private String need;

  @Option(names = "--purpose", required = true, description = "What the names are needed for.")
  private String purpose;

  @Option(names = "--limit", defaultValue = "50", description = "Rows at most (default: 50).")
  private int limit;

  private final Console console;

  SupportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console, Permission.PERSONAL_TEXT);
    try (Installation installation = Installation.open(common)) {
      SupportFound found =
          new SupportList(installation.released(viewer).catalogue(), installation.lake())
              .of(ward, Need.of(need), limit);
      String actor = "cli:" + common.user() + (viewer.isOperator() ? "" : " as " + viewer.name());
      installation.note(
          Action.PERSONAL_TEXT_READ,
          "%s %s, %d rows for %s: %s"
              .formatted(ward, need, found.rows().size(), viewer.name(), purpose));
      if (found.isCut()) {
        console.complain(
            "Listed %d of %d; raise --limit.".formatted(found.rows().size(), found.all()));
      }
      Instant now = common.clock().instant().truncatedTo(ChronoUnit.SECONDS);
      output.write(
          SupportTable.of(found.rows(), "%s · %s · %s".formatted(actor, now, purpose)),
          common,
          console);
      return 0;
    }
  }
}
