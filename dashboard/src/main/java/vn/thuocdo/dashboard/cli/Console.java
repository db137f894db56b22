package vn.thuocdo.dashboard.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out answers only
 * @param err everything said beside them
 */
public record Console(PrintStream out, PrintStream err) {
  void print(String text) {
    out.println(text);
  }

  void complain(String text) {
    err.println(text);
  }

  /** True when a person watches the error stream; the launcher looks and says so. */
  static boolean isTerminal() {
    return Boolean.getBoolean("kpi.terminal");
  }
}
