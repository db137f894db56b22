package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change the datasets of a home: one holder at a time, among all threads and processes
 * of the machine. Freed by the operating system when its holder dies.
 */
public final class HomeLock {
  private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private HomeLock() {}

  /** Waits until nobody else holds the lock, then does {@code work} while holding it. */
  public static <T> T holding(Home home, Supplier<T> work) {
    Path file = home.root().resolve("landing.lock");
    ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock(true));
    threads.lock();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      try (FileLock processes = channel.lock()) {
        LOG.debug("holding {}", processes);
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.unlock();
    }
  }
}
