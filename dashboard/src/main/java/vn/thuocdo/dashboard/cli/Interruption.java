package vn.thuocdo.dashboard.cli;

import java.util.concurrent.Callable;

/**
 * Says in one line that a command was interrupted (Ctrl+C, kill) before its end, in place of what
 * engines say that were stopped under its feet. The process ends with 128 plus the signal's number,
 * 130 after Ctrl+C.
 */
final class Interruption {
  private Interruption() {}

  /**
   * Runs a command and watches it.
   *
   * @param work what cannot be done when it is interrupted, such as {@code measure compute}
   */
  static int watch(Console console, String work, Callable<Integer> command) throws Exception {
    Thread notice =
        new Thread(
            () -> console.complain("Cannot %s: interrupted. Run it again.".formatted(work)),
            "interrupted");
    Runtime.getRuntime().addShutdownHook(notice);
    try {
      return command.call();
    } finally {
      if (!isUnderWay()) {
        Runtime.getRuntime().removeShutdownHook(notice);
      }
    }
  }

  /** True once the process is ending: whatever fails from then on fails because of that. */
  static boolean isUnderWay() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
