package vn.thuocdo.data.duckdb;

import java.nio.file.Path;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeSettings;

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

  /** As much memory as the home's settings allow, spilling into the home. */
  public static DuckDbSettings of(Home home) {
    return new DuckDbSettings(
        HomeSettings.of(home).memoryMegabytes(),
        Runtime.getRuntime().availableProcessors(),
        home.temporary());
  }

  /** The same with at most so much memory. */
  public DuckDbSettings atMost(int megabytes) {
    return new DuckDbSettings(Math.min(memoryMegabytes, megabytes), threads, temporary);
  }
}
