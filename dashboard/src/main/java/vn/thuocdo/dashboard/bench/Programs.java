package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Other programs, run one after the other; Ctrl+C reaches them through us only. */
final class Programs {
  private Optional<Process> running = Optional.empty();
  private boolean ended;

  /**
   * Runs a program to its end and returns what it printed.
   *
   * @param name for the message when it fails
   */
  String run(String name, List<String> command) {
    try {
      Path output = Files.createTempFile("kpi-bench", ".txt");
      int code = start(name, command, output).waitFor();
      String printed = Files.readString(output);
      Files.delete(output);
      if (code != 0) {
        throw new KpiException(
            ErrorCode.INTERNAL, "Cannot run '%s': %s".formatted(name, printed.strip()));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KpiException(
          ErrorCode.INTERNAL, "Cannot run '%s': interrupted.".formatted(name), e);
    }
  }

  private synchronized Process start(String name, List<String> command, Path output)
      throws IOException {
    if (ended) {
      throw new KpiException(ErrorCode.INTERNAL, "Cannot run '%s': interrupted.".formatted(name));
    }
    List<String> apart = new ArrayList<>(List.of("setsid"));
    apart.addAll(command);
    Process started =
        new ProcessBuilder(apart).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    running = Optional.of(started);
    return started;
  }

  /** Ends the program at work and starts no other. */
  synchronized void end() {
    ended = true;
    running.ifPresent(process -> process.destroy());
    running.ifPresent(process -> process.onExit().join());
  }
}
