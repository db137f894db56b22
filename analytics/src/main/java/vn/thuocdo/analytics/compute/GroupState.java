package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is noted of a value group when its values are committed.
 *
 * @param definition fingerprint of everything that says what is counted
 * @param calendar the months it was counted for, and what of them depends on the day
 * @param files names of the files that hold its values, by slice; none when it has no values
 */
record GroupState(String definition, String calendar, Map<String, List<String>> files) {
  private static final String NO_FILES = "-";

  GroupState {
    files = new TreeMap<>(files);
  }

  static GroupState of(String definition, String calendar, GroupFiles files) {
    Map<String, List<String>> names = new TreeMap<>();
    files
        .bySlice()
        .forEach((slice, of) -> names.put(slice, of.stream().map(GroupState::name).toList()));
    return new GroupState(definition, calendar, names);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  static GroupState parse(String note) {
    String[] parts = note.split(" ", -1);
    Map<String, List<String>> files = new TreeMap<>();
    for (String file : parts[2].equals(NO_FILES) ? new String[0] : parts[2].split(",", -1)) {
      int colon = file.indexOf(':');
      String slice = colon < 0 ? Slices.WHOLE : file.substring(0, colon);
      files.computeIfAbsent(slice, s -> new ArrayList<>()).add(file.substring(colon + 1));
    }
    return new GroupState(parts[0], parts[1], files);
  }

  String note() {
    String listed =
        files.entrySet().stream()
            .flatMap(slice -> slice.getValue().stream().map(name -> slice.getKey() + ":" + name))
            .collect(joining(","));
    return "%s %s %s".formatted(definition, calendar, listed.isEmpty() ? NO_FILES : listed);
  }

  /** Which of {@code paths} hold the values. */
  GroupFiles among(List<Path> paths) {
    Map<String, List<Path>> found = new TreeMap<>();
    files.forEach(
        (slice, names) ->
            found.put(slice, paths.stream().filter(p -> names.contains(name(p))).toList()));
    return new GroupFiles(found);
  }

  /** True when every file that holds the values is among {@code paths}. */
  boolean isAmong(List<Path> paths) {
    return among(paths).all().size() == files.values().stream().mapToInt(List::size).sum();
  }
}
