package vn.thuocdo.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.error.KpiException;

class ProgramsTest {
  private final Programs programs = new Programs();

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
    CompletableFuture<String> sleeping =
        CompletableFuture.supplyAsync(
            () -> programs.run("sleep", List.of("sh", "-c", "exec sleep 3600")));
    while (ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive)) {
      Thread.onSpinWait();
    }
    programs.end();
    assertThatThrownBy(sleeping::join).hasMessageContaining("Cannot run 'sleep'");
    assertThatThrownBy(() -> programs.run("echo", List.of("echo")))
        .hasMessage("Cannot run 'echo': interrupted.");
  }
}
