package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.home.Scratch;

/** A PostgreSQL server of its own, in a folder, reached by a socket in that folder only. */
final class PostgresCluster implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path binaries;
  private final Path folder;
  private final Thread interrupted = new Thread(this::interrupt, "stop-postgresql");
  private final Programs programs = new Programs();

  private PostgresCluster(Path binaries, Path folder) {
    this.binaries = binaries;
    this.folder = folder;
  }

  /** The newest PostgreSQL installed here; empty when there is none. */
  static Optional<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a server with a quarter of a gigabyte of buffers and half for each sort or hash. It is
   * stopped and its folder deleted when closed, and when this process ends or is interrupted.
   */
  static PostgresCluster start(Path binaries, Path folder) {
    PostgresCluster cluster = new PostgresCluster(binaries, folder);
    Runtime.getRuntime().addShutdownHook(cluster.interrupted);
    cluster.prepare();
    cluster.run(
        cluster.programs,
        "initdb",
        "-D",
        cluster.data(),
        "-U",
        "bench",
        "--no-sync",
        "-E",
        "UTF8",
        "--locale=C");
    cluster.run(
        cluster.programs,
        "pg_ctl",
        "-D",
        cluster.data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-k "
            + folder
            + " -c listen_addresses='' -c shared_buffers=256MB -c work_mem=512MB"
            + " -c fsync=off -c max_parallel_workers_per_gather=2 -c jit=off -c max_wal_size=4GB",
        "start");
    return cluster;
  }

  /** PostgreSQL refuses to run as root, and then runs as the user {@code postgres}. */
  private void prepare() {
    try {
      Files.createDirectories(folder);
      if (isRoot()) {
        programs.run("chown", List.of("chown", "postgres", folder.toString()));
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
          if (above.startsWith("/tmp") && above.getNameCount() > 1) {
            programs.run("chmod", List.of("chmod", "a+x", above.toString()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Runs statements; returns what they print. */
  String sql(String statements) {
    return run(
        programs,
        "psql",
        "-h",
        folder.toString(),
        "-U",
        "bench",
        "-d",
        "postgres",
        "-v",
        "ON_ERROR_STOP=1",
        "-q",
        "-c",
        statements);
  }

  private String run(Programs programs, String program, String... words) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(words));
    return programs.run(program, command);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(interrupted);
    stop();
  }

  private void interrupt() {
    programs.end();
    stop();
  }

  private void stop() {
    if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
      run(new Programs(), "pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }
    Scratch.delete(folder);
  }
}
