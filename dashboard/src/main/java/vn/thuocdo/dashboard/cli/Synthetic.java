package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;

/** The mark that says: this home holds synthetic data. */
final class Synthetic {
  private Synthetic() {}

  /** True when the figures of {@code home} are made up. */
  static boolean in(Home home) {
    return Files.exists(mark(home));
  }

  /**
   * Marks a home as synthetic; NOT_ALLOWED when it holds other data, so that real and synthetic
   * figures never mix.
   *
   * @param recipe what the data are made from
   * @param empty true when nothing has landed yet
   */
  static void claim(Home home, String recipe, boolean empty) {
    try {
      if (in(home) && Files.readString(mark(home)).strip().equals(recipe)) {
        return;
      }
      if (!empty) {
        throw new KpiException(
            ErrorCode.NOT_ALLOWED,
            "Cannot use home '%s' for this demo: it holds other data. Name an empty folder with --home."
                .formatted(home.root()));
      }
      Files.writeString(mark(home), recipe + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path mark(Home home) {
    return home.root().resolve("synthetic.txt");
  }
}
