package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran in a process of its own, so that its memory is not mixed with ours.
 *
 * @param seconds with the start of Java
 * @param peakMegabytes most resident memory, from the kernel; 0 where that is not known
 */
record OwnProcess(double seconds, long peakMegabytes) {
  private static final String COMMAND_LINE = "vn.thuocdo.dashboard.cli.Kpi";
  private static final int LOOK_EVERY_MILLISECONDS = 20;

  /** Runs a command of the product; IllegalStateException when it fails. */
  static OwnProcess run(String heap, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                COMMAND_LINE));
    command.addAll(arguments);
    long start = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      long peak = watch(process);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "%s ended with code %d".formatted(arguments, process.exitValue()));
      }
      return new OwnProcess((System.nanoTime() - start) / 1e9, peak);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long watch(Process process) throws InterruptedException {
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, PeakMemory.megabytes(process.pid()));
    }
    return peak;
  }
}
