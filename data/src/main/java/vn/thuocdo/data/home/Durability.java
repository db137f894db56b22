package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits for the disk, so that what was written outlives a power cut. */
public final class Durability {
  private Durability() {}

  /** Waits until the content of a file has reached the disk. */
  public static void force(Path file) {
    force(file, StandardOpenOption.WRITE);
  }

  /** Waits until the names of the files in a folder have reached the disk. */
  public static void forceFolder(Path folder) {
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, OpenOption option) {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
