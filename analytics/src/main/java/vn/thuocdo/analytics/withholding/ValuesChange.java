package vn.thuocdo.analytics.withholding;

import java.nio.file.Path;
import java.util.List;

/**
 * How a new state of the values differs from the one before.
 *
 * @param before files that only the earlier state has
 * @param after files that only the new state has
 * @param decided files with what was withheld of the earlier state
 * @param everything true when nothing is known to be the same, so that all is decided again
 */
public record ValuesChange(
    List<Path> before, List<Path> after, List<Path> decided, boolean everything) {
  public ValuesChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
    decided = List.copyOf(decided);
  }

  /**
   * A state in which every figure may be another.
   *
   * @param decided what was withheld of the state before; none when there was none, or when it was
   *     withheld by other rules
   */
  public static ValuesChange toEverything(List<Path> files, List<Path> decided) {
    return new ValuesChange(List.of(), files, decided, true);
  }
}
