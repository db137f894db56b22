package vn.thuocdo.dashboard.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New visits to the households of one ward: the first ward of a file of the survey, with form ids
 * that are new.
 *
 * @param source file of all wards, ward by ward; form ids read {@code F-<ward>-<household>-<visit>}
 * @param visit takes the place of the visit's number
 */
record OneWard(Path source, String visit) {
  /** Writes the ward's file. */
  Path write(Path target) {
    try (BufferedReader from = Files.newBufferedReader(source);
        BufferedWriter to = Files.newBufferedWriter(target)) {
      to.write(from.readLine() + "\n");
      String line = from.readLine();
      String ward = line.substring(0, line.indexOf('-', 2) + 1);
      for (; line != null && line.startsWith(ward); line = from.readLine()) {
        to.write(line.replaceFirst("^(F-\\d+-\\d+)-\\d+", "$1-" + visit) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }
}
