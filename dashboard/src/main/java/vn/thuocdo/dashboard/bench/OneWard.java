package vn.thuocdo.dashboard.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New visits to the households of one ward: the first ward of a file of the survey, with form ids
 * that are new, and better answers in every third row, others at each visit, so that figures
 * change.
 *
 * @param source file of all wards, ward by ward; form ids read {@code F-<ward>-<household>-<visit>}
 * @param visit takes the place of the visit's number
 */
record OneWard(Path source, String visit) {
  private static final int BETTER = 3;

  /** Writes the ward's file. */
  Path write(Path target) {
    try (BufferedReader from = Files.newBufferedReader(source);
        BufferedWriter to = Files.newBufferedWriter(target)) {
      to.write(from.readLine() + "\n");
      String line = from.readLine();
      String ward = line.substring(0, line.indexOf('-', 2) + 1);
      for (int row = 0; line != null && line.startsWith(ward); row++) {
        String again = line.replaceFirst("^(F-\\d+-\\d+)-\\d+", "$1-" + visit);
        to.write(((row + visit.hashCode()) % BETTER == 0 ? better(again) : again) + "\n");
        line = from.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  /** With internet or an account where there was none, a smartphone, and the second level. */
  private static String better(String row) {
    return row.replaceFirst(",no,", ",yes,")
        .replace(",feature_2g,", ",smartphone,")
        .replace(",level1,", ",level2,");
  }
}
