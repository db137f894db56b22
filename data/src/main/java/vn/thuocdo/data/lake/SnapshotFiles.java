package vn.thuocdo.data.lake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files of the snapshots that were asked for last. A snapshot never changes. */
final class SnapshotFiles {
  private static final int KEPT = 200;

  private final Map<Long, List<Path>> known =
      new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Path>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The files of a snapshot.
   *
   * @param read reads them from the table's manifests
   */
  synchronized List<Path> of(SnapshotId snapshot, Supplier<List<Path>> read) {
    return known.computeIfAbsent(snapshot.value(), s -> List.copyOf(read.get()));
  }
}
