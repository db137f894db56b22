package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for work in progress. It is locked while its owner lives, so that what a killed process
 * left behind is known as such and can be swept.
 */
public final class Scratch implements AutoCloseable {
  private static final String LOCK = "alive.lock";

  /** Name of the lock until it is held: nobody must find one that nobody holds yet. */
  private static final String DRAFT = "alive.new";

  /**
   * Folders of this process. Their locks must not even be looked at: on POSIX systems a process
   * gives up its lock on a file as soon as it closes any channel to it.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Scratch(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Opens a new folder in the home's scratch space; {@code work} begins its name. */
  @SuppressWarnings("resource") // the channel is closed with the scratch
  public static Scratch open(Home home, String work) {
    try {
      Path folder = Files.createTempDirectory(home.temporary(), work + "-");
      OWN.add(folder);
      Path draft = folder.resolve(DRAFT);
      FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileLock lock = channel.lock();
      Files.move(draft, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
      return new Scratch(folder, channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Folders whose owners are gone. */
  public static List<Path> abandoned(Home home) {
    try (Stream<Path> folders = Files.list(home.temporary())) {
      return folders.filter(Scratch::isAbandoned).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAbandoned(Path folder) {
    Path lock = folder.resolve(LOCK);
    if (OWN.contains(folder) || !Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null && Files.exists(lock); // else its owner has just deleted it
    } catch (IOException gone) {
      return false;
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder, and lets go of it only then, as others sweep what nobody holds. */
  @Override
  public void close() {
    try (channel;
        lock) {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OWN.remove(folder);
    }
  }
}
