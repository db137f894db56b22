package vn.thuocdo.data.error;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a piece of input, so that its author sees all of them at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param line line in {@code file}, counted from 1; 0 when the whole file is meant
   */
  public void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  /** The problems so far, in the order they were found. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** Throws one exception that lists every problem, if there is any. */
  public void throwIfAny(ErrorCode code, String headline) {
    if (found.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(headline);
    found.forEach(problem -> text.append("\n  ").append(problem));
    throw new KpiException(code, text.toString());
  }

  /** One problem and where it is. */
  public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
  }
}
