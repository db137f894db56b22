package vn.thuocdo.dashboard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.ledger.Closing;
import vn.thuocdo.data.time.Period;

/** Opens a closed period again. */
@Command(name = "reopen", description = "Opens a closed period again; the ledger keeps both steps.")
final class ReopenCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--period", required = true, paramLabel = "P", description = "Such as 2026-10.")
  private String period;

  private final Console console;

  ReopenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      Closing closing = installation.reportedStates().reopen(Period.parse(period), common.user());
      installation.note(Action.PERIOD_REOPENED, period);
      common.answer(console, CloseCommand.facts(closing), "reopened " + period);
      return 0;
    }
  }
}
