package vn.thuocdo.dashboard.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints and reads.
 *
 * @param out answers only
 * @param err everything said beside them
 * @param in what is typed or piped in
 */
public record Console(PrintStream out, PrintStream err, InputStream in) {
  /** Reads from the process's own input. */
  public Console(PrintStream out, PrintStream err) {
    this(out, err, System.in);
  }

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

  /** A password: typed unseen where the launcher found a keyboard, else the first line of input. */
  String password(String prompt) {
    if (Boolean.getBoolean("kpi.keyboard")) {
      return new String(System.console().readPassword("%s: ", prompt));
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
