package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that a process has held, as the kernel tells. */
public final class PeakMemory {
  private PeakMemory() {}

  /** Resident megabytes of this process; 0 where that is not known. */
  public static long megabytes() {
    return megabytes(ProcessHandle.current().pid());
  }

  /** Likewise, of another process while it lives. */
  static long megabytes(long process) {
    Path status = Path.of("/proc", Long.toString(process), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException endedMeanwhile) {
      return 0;
    }
  }
}
