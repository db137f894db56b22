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
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.Housekeeping;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.TableId;

/** Tidies the lake. */
@Command(
    name = "maintain",
    description =
        "Joins small files, forgets old states of tables and removes what interrupted work left.")
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
          HomeLock.holding(installation.lake().home(), () -> tidy(installation.lake(), olderThan));
      common.answer(
          console,
          facts,
          "%s small files joined, %s old states forgotten, %s interrupted pieces of work swept"
              .formatted(
                  facts.get("files_joined"), facts.get("states_forgotten"), facts.get("swept")));
      return 0;
    }
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
