package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that hold the values of a group.
 *
 * @param bySlice files by name of the {@link Slices slice} they hold
 */
record GroupFiles(Map<String, List<Path>> bySlice) {
  GroupFiles {
    bySlice = Collections.unmodifiableMap(new TreeMap<>(bySlice));
  }

  List<Path> all() {
    return of(bySlice.keySet());
  }

  /** The files of some slices. */
  List<Path> of(Collection<String> slices) {
    return bySlice.entrySet().stream()
        .filter(slice -> slices.contains(slice.getKey()))
        .flatMap(slice -> slice.getValue().stream())
        .toList();
  }

  /** With other files in the place of some slices. */
  GroupFiles with(Set<String> replaced, GroupFiles by) {
    Map<String, List<Path>> now = new TreeMap<>(bySlice);
    now.keySet().removeAll(replaced);
    now.putAll(by.bySlice);
    return new GroupFiles(now);
  }
}
