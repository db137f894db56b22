package vn.thuocdo.data.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of its own for the tests, started once from the machine's programs and thrown
 * away at the end. Where there are none the tests say so and are skipped.
 */
public final class PostgresqlServer {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "mật khẩu; của 'thử nghiệm'";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Optional<PostgresqlServer> running = Optional.empty();

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresqlServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The server; the test is skipped when PostgreSQL is not installed. */
  public static synchronized PostgresqlServer running() {
    if (running.isEmpty()) {
      Optional<Path> programs = programs();
      Assumptions.assumeTrue(
          programs.isPresent(),
          "PostgreSQL is not installed: not tested on it (apt-get install postgresql)");
      running = Optional.of(start(programs.get()));
    }
    return running.get();
  }

  private static Optional<Path> programs() {
    if (!Files.isDirectory(PACKAGES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresqlServer start(Path programs) {
    try {
      Path folder = Files.createTempDirectory("kpi-postgresql");
      Path password = Files.writeString(folder.resolve("password"), PASSWORD);
      if (isRoot()) {
        run(List.of("chown", "-R", "postgres", folder.toString()));
      }
      PostgresqlServer server = new PostgresqlServer(programs, folder, freePort());
      server.program(
          "initdb",
          "-D",
          "data",
          "-U",
          "kpi",
          "-A",
          "scram-sha-256",
          "-E",
          "UTF8",
          "--no-sync",
          "--locale=C",
          "--pwfile=" + password);
      server.program(
          "pg_ctl",
          "-D",
          "data",
          "-w",
          "-l",
          "log",
          "-o",
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
              .formatted(server.port),
          "start");
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** PostgreSQL refuses to run as root, so the package's own user runs it then. */
  private void program(String name, String... words) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    for (String word : words) {
      boolean file = word.equals("data") || word.equals("log");
      command.add(file ? folder.resolve(word).toString() : word);
    }
    run(command);
  }

  private static void run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " ended with " + process.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    program("pg_ctl", "-D", "data", "-m", "immediate", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }

  /** Lets a home keep its accounts in a new database of this server. */
  public Home keep(Home home) {
    String database = "kpi" + DATABASES.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
      Files.writeString(
          home.root().resolve("kpi.properties"),
          "store = postgresql://127.0.0.1:%d/%s\nstore.user = kpi\n".formatted(port, database));
      Files.writeString(home.secrets().resolve("store.password"), PASSWORD + "\n");
      return home;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database of a home, as its owner sees it. */
  public Connection connect(Home home) throws SQLException {
    return StoreKind.connect(StoreSettings.of(home).orElseThrow());
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), "kpi", PASSWORD);
  }

  /** Everything a dump of a home's database says. */
  public String dump(Home home) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = connect(home);
        Statement statement = connection.createStatement()) {
      for (String table : Arrays.asList("accounts", "sessions", "tokens", "sign_in_failures")) {
        try (var rows = statement.executeQuery("SELECT x::text FROM " + table + " x")) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  /** Ends every connection, as a restart of the server does. */
  public void dropConnections() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND"
              + " usename = 'kpi'");
    }
  }
}
