package vn.thuocdo.analytics.values;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Closing;
import vn.thuocdo.data.ledger.Closings;
import vn.thuocdo.data.time.Period;

/** States of the values that people refer back to: of a moment, or as a period was reported. */
public final class ReportedStates {
  private final Lake lake;
  private final Closings closings;
  private final Clock clock;

  public ReportedStates(Lake lake, Clock clock) {
    this.lake = lake;
    this.closings = new Closings(lake.home());
    this.clock = clock;
  }

  /**
   * Freezes the newest figures of a period as reported.
   *
   * @param by who closes it
   * @throws KpiException NOT_ALLOWED when it is closed already or not over, NOT_FOUND when nothing
   *     was computed
   */
  public Closing close(Period period, String by) {
    return HomeLock.holding(lake.home(), () -> closeAlone(period, by));
  }

  private Closing closeAlone(Period period, String by) {
    if (closings.find(period).isPresent()) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot close period '%s': it is closed. Open it first with './kpi reopen --period %s'."
              .formatted(period, period));
    }
    if (!period.end().isBefore(java.time.LocalDate.now(clock))) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot close period '%s': it is not over. Close it after %s."
              .formatted(period, period.end()));
    }
    LakeTable table = table();
    SnapshotId newest = table.currentSnapshot().orElseThrow(ReportedStates::nothingComputed);
    Closing closing = new Closing(period, Closing.Action.CLOSED, newest, clock.instant(), by);
    table.states().tag(closing.tag(), newest);
    WithheldTable.tag(lake, newest, closing.tag());
    statements(newest)
        .forEach((statements, state) -> statements.states().tag(closing.tag(), state));
    closings.enter(closing);
    return closing;
  }

  /** Opens a closed period again; NOT_FOUND when it is not closed. */
  public Closing reopen(Period period, String by) {
    return HomeLock.holding(
        lake.home(),
        () -> {
          Closing closed = closing(period);
          Closing reopened =
              new Closing(period, Closing.Action.REOPENED, closed.snapshot(), clock.instant(), by);
          closings.enter(reopened);
          table().states().untag(closed.tag());
          WithheldTable.untag(lake, closed.tag());
          statements(closed.snapshot()).keySet().forEach(s -> s.states().untag(closed.tag()));
          return reopened;
        });
  }

  /** The tables that hold what offices stated, and their states when values were computed. */
  private Map<LakeTable, SnapshotId> statements(SnapshotId values) {
    Map<String, SnapshotId> sources = ValuesTable.sources(table().states().summary(values));
    Map<LakeTable, SnapshotId> statements = new LinkedHashMap<>();
    for (String dataset : Statements.DATASETS) {
      lake.find(DatasetTables.accepted(dataset))
          .filter(table -> sources.containsKey(dataset))
          .filter(table -> table.states().remembers(sources.get(dataset)))
          .ifPresent(table -> statements.put(table, sources.get(dataset)));
    }
    return statements;
  }

  /** Every closing and reopening, oldest first. */
  public List<Closing> history() {
    return closings.all();
  }

  /** The state a period was reported from; NOT_FOUND when it is not closed. */
  public SnapshotId asReported(Period period) {
    return closing(period).snapshot();
  }

  private Closing closing(Period period) {
    return closings
        .find(period)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    "Cannot find period '%s' as reported: it is not closed. Closed: %s."
                        .formatted(period, closed())));
  }

  private String closed() {
    List<String> closed =
        closings.all().stream()
            .map(Closing::period)
            .distinct()
            .filter(period -> closings.find(period).isPresent())
            .map(Period::toString)
            .toList();
    return closed.isEmpty() ? "none" : String.join(", ", closed);
  }

  /** The state that was the newest at a moment; NOT_FOUND when none is remembered from then. */
  public SnapshotId asOf(Instant moment) {
    return Optional.of(table())
        .flatMap(table -> table.states().at(moment))
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    "Cannot find figures as of '%s': no state from then is kept. The oldest is of %s."
                        .formatted(moment, oldest())));
  }

  private String oldest() {
    LakeTable table = table();
    return table.states().all().stream()
        .findFirst()
        .map(state -> Instant.ofEpochMilli(table.states().committedAtMillis(state)).toString())
        .orElse("never");
  }

  private LakeTable table() {
    return lake.find(ValuesTable.ID).orElseThrow(ReportedStates::nothingComputed);
  }

  private static KpiException nothingComputed() {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        "Cannot find figures: nothing was computed. Run './kpi compute' first.");
  }
}
