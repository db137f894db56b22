package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.ledger.RowCounts;

/** A disk that is really full, in a small file system in memory; only root may mount one. */
class FullDiskTest {
  private static final int ROWS = 60_000;
  private static final int BLOCK = 1 << 10;

  /** Kilobytes left free: the disk fills up in other places of a landing each time. */
  private static final List<Integer> FREE = List.of(0, 4, 16, 40, 80, 120, 200, 300);

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "a small file system cannot be mounted here");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", "-l", disk.toString());
  }

  @Test
  void aFullDiskRefusesTheFileAndChangesNothing() throws IOException {
    try (LandedHome home = new LandedHome(disk)) {
      home.land("survey_forms", LandedHome.FORMS + LandedHome.FORM);
      Path file = Files.writeString(folder.resolve("forms.csv"), forms());
      for (int kilobytes : FREE) {
        Path filler = fill(kilobytes);
        assertRefused(home, file, kilobytes);
        Files.delete(filler);
        assertThat(home.ledger().batches()).hasSize(1);
        assertThat(home.rows("survey_forms", "form_id")).containsExactly("F1");
      }

      LandingReport landed = home.landing().land("survey_forms", file, LandingOptions.by("test"));
      assertThat(landed.counts()).isEqualTo(new RowCounts(ROWS, 0, 0, 0, 0));
      assertThat(home.rows("survey_forms", "form_id")).hasSize(ROWS + 1);
    }
  }

  private static void assertRefused(LandedHome home, Path file, int kilobytes) {
    assertThatThrownBy(() -> home.landing().land("survey_forms", file, LandingOptions.by("test")))
        .as("%d kilobytes free", kilobytes)
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL))
        .hasMessageContaining("the disk is full");
  }

  private static String forms() {
    StringBuilder text = new StringBuilder(LandedHome.FORMS);
    for (int i = 1; i <= ROWS; i++) {
      text.append(
          "G%d,H%d,79,27316,Khu phố %d,household,S%d,2026-01-%02d,yes,09%08d%n"
              .formatted(
                  i, i * 7919 % 99_991, i % 40, i % 97, 1 + i % 28, i * 4_871L % 100_000_000));
    }
    return text.toString();
  }

  private Path fill(int kilobytes) throws IOException {
    Path filler = disk.resolve("filler");
    long blocks = Files.getFileStore(disk).getUsableSpace() / BLOCK - kilobytes;
    Files.write(filler, new byte[Math.toIntExact(blocks * BLOCK)]);
    return filler;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
