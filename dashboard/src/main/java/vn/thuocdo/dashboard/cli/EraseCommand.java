package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.ingest.restricted.Erased;
import vn.thuocdo.ingest.restricted.Erasure;

/** Removes the personal text of a household for good. */
@Command(
    name = "erase",
    description = "Removes the personal text of a household for good and proves it; counts stay.")
final class EraseCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--household", required = true, paramLabel = "ID")
  private String household;

  private final Console console;

  EraseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common);
        AuditLog audit = AuditLog.open(common.home(), common.clock())) {
      Erased erased =
          new Erasure(installation.catalogue(), installation.lake()).household(household);
      audit.add(
          new AuditEvent(
              "cli:" + common.user(),
              Action.PERSONAL_TEXT_ERASED,
              "household %s: %d texts".formatted(household, erased.texts()),
              ""));
      common.answer(console, facts(erased), sentence(erased));
      return erased.left() == 0 ? 0 : ErrorCode.INTERNAL.exitCode();
    }
  }

  private static Map<String, Object> facts(Erased erased) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("household_id", erased.householdId());
    facts.put("texts_erased", erased.texts());
    facts.put("sealed_files_erased", erased.sources());
    facts.put("texts_left", erased.left());
    return facts;
  }

  private static String sentence(Erased erased) {
    return "erased %d texts and %d sealed copies of files; opened everything again and found %d"
        .formatted(erased.texts(), erased.sources(), erased.left());
  }
}
