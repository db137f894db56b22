package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.ledger.Closing;
import vn.thuocdo.data.time.Period;

/** Freezes a period as reported. */
@Command(
    name = "close",
    description =
        "Freezes the figures of a period as reported; './kpi values --as-reported' reads them.")
final class CloseCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--period", required = true, paramLabel = "P", description = "Such as 2026-10.")
  private String period;

  private final Console console;

  CloseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      Closing closing = installation.reportedStates().close(Period.parse(period), common.user());
      installation.note(Action.PERIOD_CLOSED, period);
      common.answer(
          console, facts(closing), "closed %s with state %s".formatted(period, closing.snapshot()));
      return 0;
    }
  }

  static Map<String, Object> facts(Closing closing) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("period", closing.period().toString());
    facts.put("action", closing.action().name().toLowerCase(java.util.Locale.ROOT));
    facts.put("snapshot_id", closing.snapshot().toString());
    facts.put("at", closing.at().toString());
    facts.put("by", closing.by());
    return facts;
  }
}
