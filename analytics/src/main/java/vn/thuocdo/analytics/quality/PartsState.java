package vn.thuocdo.analytics.quality;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The parts as they were last committed.
 *
 * @param files that hold them
 * @param sources snapshot of each dataset they were computed from
 * @param definitions fingerprint of what each part counted, by its id
 */
record PartsState(
    List<Path> files, Map<String, SnapshotId> sources, Map<String, String> definitions) {
  private static final String NOTE_PART = "kpi.part.";

  /** Nothing is known, so everything is computed. */
  static final PartsState NONE = new PartsState(List.of(), Map.of(), Map.of());

  static PartsState read(LakeTable parts) {
    Optional<SnapshotId> newest = parts.currentSnapshot();
    Map<String, String> notes = newest.map(parts.states()::summary).orElse(Map.of());
    Map<String, String> definitions = new LinkedHashMap<>();
    notes.forEach(
        (key, note) -> {
          if (key.startsWith(NOTE_PART)) {
            definitions.put(key.substring(NOTE_PART.length()), note);
          }
        });
    return new PartsState(parts.files(), ValuesTable.sources(notes), definitions);
  }

  /** The notes that {@link #read} understands. */
  static Map<String, String> notes(
      Map<String, SnapshotId> sources, Map<String, String> definitions) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(ValuesTable.NOTE_SOURCES, ValuesTable.noted(sources));
    definitions.forEach((id, definition) -> notes.put(NOTE_PART + id, definition));
    return notes;
  }
}
