package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is noted of a value group when its values are committed.
 *
 * @param definition fingerprint of everything that says what is counted
 * @param calendar the months it was counted for, and what of them depends on the day
 * @param files names of the files that hold its values; none when it has no values
 */
record GroupState(String definition, String calendar, List<String> files) {
  private static final String NO_FILES = "-";

  GroupState {
    files = List.copyOf(files);
  }

  static GroupState of(String definition, String calendar, List<Path> files) {
    return new GroupState(
        definition, calendar, files.stream().map(file -> file.getFileName().toString()).toList());
  }

  static GroupState parse(String note) {
    String[] parts = note.split(" ", -1);
    return new GroupState(
        parts[0],
        parts[1],
        parts[2].equals(NO_FILES) ? List.of() : Arrays.asList(parts[2].split(",", -1)));
  }

  String note() {
    return "%s %s %s"
        .formatted(definition, calendar, files.isEmpty() ? NO_FILES : String.join(",", files));
  }
}
