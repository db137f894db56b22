package vn.thuocdo.analytics.withholding;

import java.nio.file.Path;
import java.util.List;

/**
 * How a new state of the values differs from the one before.
 *
 * @param before files that only the earlier state has
 * @param after files that only the new state has
 * @param decided files with what was withheld of the earlier state
 */
public record ValuesChange(List<Path> before, List<Path> after, List<Path> decided) {
  public ValuesChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
    decided = List.copyOf(decided);
  }

  /** A state of which nothing is decided yet. */
  public static ValuesChange toEverything(List<Path> files) {
    return new ValuesChange(List.of(), files, List.of());
  }
}
