package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own inside a file. The file holds what has really been written: what still
 * stands in the kernel's memory is not in it, and is lost when the power fails.
 *
 * @param image the file
 * @param folder where the file system is mounted
 */
record SmallDisk(Path image, Path folder) {
  private static final long BYTES = 128L << 20;

  /** Makes an empty disk and mounts it; false when this machine or user cannot. */
  boolean make() throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(BYTES);
    }
    Files.createDirectories(folder);
    return run("mkfs.ext4", "-q", "-F", image.toString()) && mount();
  }

  private boolean mount() throws IOException, InterruptedException {
    return run("mount", "-o", "loop", image.toString(), folder.toString());
  }

  /** Cuts the power and brings it back: the disk is as it was written, and mends itself. */
  void cutPower(Process writer) throws IOException, InterruptedException {
    assertThat(run("kill", "-STOP", Long.toString(writer.pid()))).isTrue();
    Path left = image.resolveSibling("left.img");
    Files.copy(image, left, StandardCopyOption.REPLACE_EXISTING);
    writer.destroyForcibly().waitFor();
    unmount();
    Files.move(left, image, StandardCopyOption.REPLACE_EXISTING);
    assertThat(mount()).isTrue();
  }

  void unmount() throws IOException, InterruptedException {
    run("umount", folder.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
