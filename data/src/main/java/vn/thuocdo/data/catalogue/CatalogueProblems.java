package vn.thuocdo.data.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.error.Problems;

/** Problems between files of a catalogue, each with the line on which its word first stands. */
record CatalogueProblems(Path root, Problems problems) {
  /** Refuses {@code id} in a file unless it is one of {@code ids}. */
  void known(String file, String noun, String id, Collection<String> ids) {
    if (!ids.contains(id)) {
      refuse(file, id, "unknown %s '%s'. %s".formatted(noun, id, NearMatches.hint(id, ids)));
    }
  }

  /** Notes a problem at the line of {@code word}. */
  void refuse(String file, String word, String message) {
    problems.add(file, lineOf(file, word), message);
  }

  private int lineOf(String file, String word) {
    try {
      List<String> lines = Files.readAllLines(root.resolve(file));
      Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
      return 1
          + IntStream.range(0, lines.size())
              .filter(i -> whole.matcher(lines.get(i)).find())
              .findFirst()
              .orElse(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
