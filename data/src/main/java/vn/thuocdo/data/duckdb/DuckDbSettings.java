package vn.thuocdo.data.duckdb;

import java.nio.file.Path;

/**
 * Limits of a DuckDB session.
 *
 * @param memoryMegabytes most memory it may take; beyond that it spills to {@code temporary}
 * @param threads number of worker threads
 * @param temporary folder for spilling
 */
public record DuckDbSettings(long memoryMegabytes, int threads, Path temporary) {
  /** Four gigabytes on every core the machine has. */
  public static final long DEFAULT_MEMORY_MEGABYTES = 4096;

  /** The defaults, spilling to {@code temporary}. */
  public static DuckDbSettings defaults(Path temporary) {
    return new DuckDbSettings(
        DEFAULT_MEMORY_MEGABYTES, Runtime.getRuntime().availableProcessors(), temporary);
  }

  /** The same with at most so much memory. */
  public DuckDbSettings atMost(int megabytes) {
    return new DuckDbSettings(Math.min(memoryMegabytes, megabytes), threads, temporary);
  }
}
