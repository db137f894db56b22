package vn.thuocdo.analytics.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** What has happened to datasets since figures were computed from them. */
public final class Sources {
  private final Lake lake;
  private final Map<String, SnapshotId> earlier;
  private final Map<String, SnapshotId> now;
  private final Map<String, List<Path>> files = new HashMap<>();
  private final Map<String, Optional<List<Path>>> added = new HashMap<>();

  /**
   * @param earlier snapshot of each dataset then
   * @param now snapshot of each dataset now
   */
  public Sources(Lake lake, Map<String, SnapshotId> earlier, Map<String, SnapshotId> now) {
    this.lake = lake;
    this.earlier = Map.copyOf(earlier);
    this.now = Map.copyOf(now);
  }

  /** Snapshot of each dataset now. */
  public Map<String, SnapshotId> now() {
    return now;
  }

  /** True when no dataset changed. */
  public boolean unchanged() {
    return earlier.equals(now);
  }

  public boolean unchanged(String dataset) {
    return Objects.equals(earlier.get(dataset), now.get(dataset));
  }

  /**
   * The files that a dataset has got since; empty when it is not sure that these are all that
   * changed, because others were taken out or the earlier state is forgotten.
   */
  public Optional<List<Path>> added(String dataset) {
    return added.computeIfAbsent(dataset, this::find);
  }

  private Optional<List<Path>> find(String dataset) {
    if (unchanged(dataset)) {
      return Optional.of(List.of());
    }
    Optional<LakeTable> table = lake.find(DatasetTables.accepted(dataset));
    SnapshotId then = earlier.get(dataset);
    if (then == null || table.isEmpty() || !table.get().states().all().contains(then)) {
      return Optional.empty();
    }
    List<Path> files = files(dataset);
    Set<Path> before = new HashSet<>(table.get().files(then));
    return files.containsAll(before)
        ? Optional.of(files.stream().filter(file -> !before.contains(file)).toList())
        : Optional.empty();
  }

  /** All files of a dataset as it is now. */
  public List<Path> files(String dataset) {
    return files.computeIfAbsent(dataset, this::read);
  }

  private List<Path> read(String dataset) {
    SnapshotId state = now.get(dataset);
    return state == null
        ? List.of()
        : lake.find(DatasetTables.accepted(dataset)).orElseThrow().files(state);
  }
}
