package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The values as they were last committed, and what was noted of how they came about.
 *
 * @param sources snapshot of each dataset they were computed from
 * @param circumstances what all groups depend on: the day and the neighbourhoods
 * @param groups what was noted of each group; without those whose files are not there any more
 */
record EarlierValues(
    Optional<SnapshotId> snapshot,
    List<Path> files,
    Map<String, SnapshotId> sources,
    Circumstances circumstances,
    Map<String, GroupState> groups) {
  private static final String NOTE_GROUP = "kpi.group.";

  static EarlierValues read(LakeTable values) {
    Optional<SnapshotId> newest = values.currentSnapshot();
    List<Path> files = values.files();
    Map<String, String> notes = newest.map(values.states()::summary).orElse(Map.of());
    Map<String, GroupState> groups = new LinkedHashMap<>();
    notes.forEach(
        (key, note) -> {
          if (key.startsWith(NOTE_GROUP) && GroupState.parse(note).isAmong(files)) {
            groups.put(key.substring(NOTE_GROUP.length()), GroupState.parse(note));
          }
        });
    return new EarlierValues(
        newest, files, ValuesTable.sources(notes), Circumstances.read(notes), groups);
  }

  /**
   * The notes that {@link #read} understands, and the indicators that could not be computed, for
   * those who answer.
   */
  static Map<String, String> notes(
      Map<String, SnapshotId> sources,
      Circumstances circumstances,
      Map<String, GroupState> groups,
      Set<String> failed) {
    Map<String, String> notes = new LinkedHashMap<>(circumstances.notes());
    notes.put(ValuesTable.NOTE_SOURCES, ValuesTable.noted(sources));
    notes.put(ValuesTable.NOTE_FAILED, String.join(",", failed));
    groups.forEach((id, state) -> notes.put(NOTE_GROUP + id, state.note()));
    return notes;
  }

  /** The same as if nothing were known of how the values came about. */
  EarlierValues forgotten() {
    return new EarlierValues(snapshot, files, Map.of(), circumstances, Map.of());
  }

  /** False when nothing is known of how the values came about. */
  boolean isRemembered() {
    return !sources.isEmpty();
  }

  /** The files of a group. */
  GroupFiles files(GroupState state) {
    return state.among(files);
  }

  /** The files of a group of which something is known, whatever it meant. */
  List<Path> files(ValueGroup group) {
    return files(groups.get(group.id())).all();
  }
}
