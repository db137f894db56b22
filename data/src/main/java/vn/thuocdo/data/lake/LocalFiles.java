package vn.thuocdo.data.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.iceberg.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Iceberg's way to plain local files, without Hadoop's file systems and their check-sum files. What
 * it writes is on the disk when closed, so that a power cut cannot undo what a commit relies on.
 */
public final class LocalFiles implements FileIO {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<Path> aboutToWrite;

  /** Tells nobody what it writes. */
  public LocalFiles() {
    this(file -> {});
  }

  LocalFiles(Consumer<Path> aboutToWrite) {
    this.aboutToWrite = aboutToWrite;
  }

  @Override
  public InputFile newInputFile(String path) {
    return Files.localInput(path(path).toFile());
  }

  @Override
  public OutputFile newOutputFile(String path) {
    Path file = path(path);
    aboutToWrite.accept(file);
    return new DurableOutput(file);
  }

  @Override
  public void deleteFile(String path) {
    try {
      java.nio.file.Files.deleteIfExists(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }
}
