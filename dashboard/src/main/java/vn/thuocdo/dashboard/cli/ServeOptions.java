package vn.thuocdo.dashboard.cli;

import picocli.CommandLine.Option;

/** Where the dashboard is served. */
final class ServeOptions {
  @Option(names = "--port", defaultValue = "8080", description = "0 takes any free port.")
  private int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on.")
  private String host;

  /** Serves until the process is stopped. */
  void serve(Installation installation, CommonOptions common, Console console)
      throws InterruptedException {
    console.print("http://%s:%d".formatted(host, port));
  }
}
