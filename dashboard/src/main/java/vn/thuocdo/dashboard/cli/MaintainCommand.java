package vn.thuocdo.dashboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.Housekeeping;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.ingest.restricted.Forgotten;
import vn.thuocdo.ingest.restricted.Retention;

/** Tidies the lake. */
@Command(
    name = "maintain",
    description =
        "Joins small files, forgets old states of tables and personal text kept long enough, and removes what interrupted work left.")
final class MaintainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--keep-days",
      defaultValue = "7",
      paramLabel = "DAYS",
      description = "Keep states this young; states of closed months are always kept.")
  private long keepDays;

  private final Console console;

  MaintainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      Instant olderThan = common.clock().instant().minus(Duration.ofDays(keepDays));
      Map<String, Object> facts =
          HomeLock.holding(
              installation.lake().home(),
              () -> {
                Map<String, Object> tidied = tidy(installation.lake(), olderThan);
                tidied.put("personal_texts_forgotten", forget(installation).parts());
                return tidied;
              });
      common.answer(
          console,
          facts,
          "%s small files joined, %s old states forgotten, %s interrupted pieces of work swept, %s parts of personal text too old to keep"
              .formatted(facts.values().toArray()));
      return 0;
    }
  }

  private Forgotten forget(Installation installation) {
    Forgotten forgotten =
        new Retention(installation.lake(), installation.ledger()).apply(common.clock().instant());
    if (forgotten.isAny()) {
      installation.note(
          Action.PERSONAL_TEXT_ERASED,
          "personal-text-days: %d parts, %d sealed copies"
              .formatted(forgotten.parts(), forgotten.sources()));
    }
    return forgotten;
  }

  private static Map<String, Object> tidy(Lake lake, Instant olderThan) {
    long joined = 0;
    long forgotten = 0;
    int swept = lake.sweep();
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      Housekeeping housekeeping = new Housekeeping(lake, db);
      for (TableId table : lake.tables()) {
        joined += table.equals(ValuesTable.ID) ? 0 : housekeeping.compact(table);
        forgotten += housekeeping.expire(table, olderThan);
      }
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("files_joined", joined);
    facts.put("states_forgotten", forgotten);
    facts.put("swept", swept);
    return facts;
  }
}
