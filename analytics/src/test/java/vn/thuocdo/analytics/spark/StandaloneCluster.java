package vn.thuocdo.analytics.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Spark master and workers, each a process of its own on this machine, from the jars of the class
 * path.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static StandaloneCluster start(Path folder, int workers) throws IOException {
    Files.createDirectories(folder.resolve("jars")); // Spark looks for it; the jars come otherwise
    StandaloneCluster cluster = new StandaloneCluster(folder, freePort());
    try {
      cluster.launch(
          "master",
          "org.apache.spark.deploy.master.Master",
          "--port",
          Integer.toString(cluster.port));
      cluster.awaitMaster();
      for (int i = 1; i <= workers; i++) {
        cluster.launch(
            "worker" + i,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "600m",
            "--work-dir",
            cluster.work(i).toString(),
            cluster.url());
      }
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** Where worker {@code number}, from 1, keeps what its executors leave. */
  Path work(int number) {
    return folder.resolve("work" + number);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void launch(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("..", "data", "spark.jvmoptions").toAbsolutePath());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    processes.add(builder.start());
  }

  private void awaitMaster() throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    while (!answers()) {
      if (System.nanoTime() > deadline || !processes.get(0).isAlive()) {
        throw new IOException("no master: " + Files.readString(folder.resolve("master.log")));
      }
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends all processes, and those that they started. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        processes.stream()
            .flatMap(p -> Stream.concat(p.descendants(), Stream.of(p.toHandle())))
            .toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      try {
        process.onExit().get(10, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException e) {
        process.destroyForcibly();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
