package vn.thuocdo.dashboard.web.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.ReportedStates;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Closing;
import vn.thuocdo.data.time.Period;

/**
 * The figures of closed periods as they were reported. A state never changes, so each is opened
 * once and stays open as long as the server runs. Safe for any thread.
 */
public final class ReportedFigures implements AutoCloseable {
  private final Catalogue catalogue;
  private final Lake lake;
  private final ReportedStates states;
  private final Map<SnapshotId, ValuesSnapshot> open = new ConcurrentHashMap<>();

  public ReportedFigures(Catalogue catalogue, Lake lake, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.states = new ReportedStates(lake, clock);
  }

  /** The answers of a closed period that a viewer may have; NOT_FOUND when it is not closed. */
  public Answers of(Period period, Released released) {
    ValuesSnapshot state =
        open.computeIfAbsent(
            states.asReported(period),
            id -> ValuesSnapshot.open(catalogue, lake, id, Audience.VIEWER));
    return released.answers(new Answers(catalogue, Optional.of(state)));
  }

  /** Names everything that was closed or opened again, for tags. */
  public String version() {
    List<Closing> history = states.history();
    return history.stream()
        .map(closing -> closing.period() + "." + closing.action() + "." + closing.snapshot())
        .collect(Collectors.joining("_"));
  }

  @Override
  public void close() {
    open.values().forEach(ValuesSnapshot::close);
  }
}
