package vn.thuocdo.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.error.KpiException;

class ProgramsTest {
  private final Programs programs = new Programs();
  @TempDir Path folder;

  @Test
  void whatIsPrintedComesBack() {
    assertThat(programs.run("echo", List.of("echo", "xin chào"))).isEqualTo("xin chào\n");
  }

  @Test
  void aFailureNamesTheProgramAndNotWhatItWasGiven() {
    assertThatThrownBy(
            () -> programs.run("psql", List.of("sh", "-c", "echo no such table >&2; exit 3")))
        .isInstanceOf(KpiException.class)
        .hasMessage("Cannot run 'psql': no such table");
  }

  @Test
  void endingStopsTheOneAtWorkAndLetsNoOtherBegin() {
    Path begun = folder.resolve("begun");
    CompletableFuture<String> sleeping =
        CompletableFuture.supplyAsync(
            () ->
                programs.run(
                    "nap", List.of("sh", "-c", "touch '%s'; exec sleep 3600".formatted(begun))));
    while (Files.notExists(begun)) {
      Thread.onSpinWait();
    }
    programs.end();
    assertThatThrownBy(sleeping::join).hasMessageContaining("Cannot run 'nap'");
    assertThatThrownBy(() -> programs.run("greet", List.of("echo")))
        .hasMessage("Cannot run 'greet': interrupted.");
  }
}
