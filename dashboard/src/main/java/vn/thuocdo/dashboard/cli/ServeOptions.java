package vn.thuocdo.dashboard.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;
import vn.thuocdo.dashboard.web.WebServer;
import vn.thuocdo.dashboard.web.WebSettings;

/** Where the dashboard is served. */
final class ServeOptions {
  @Option(names = "--port", defaultValue = "8080", description = "0 takes any free port.")
  private int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on.")
  private String host;

  /** Serves until the process is stopped. */
  void serve(Installation installation, CommonOptions common, Console console)
      throws InterruptedException {
    WebSettings settings = new WebSettings(host, port, Synthetic.in(installation.lake().home()));
    try (WebServer server =
        WebServer.start(settings, installation.catalogue(), installation.lake(), common.clock())) {
      String address = "http://%s:%d".formatted(host, server.port());
      common.answer(
          console,
          Map.of("address", address),
          "Bảng điều khiển / dashboard: %s  (Ctrl+C stops it)".formatted(address));
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      stopped.await();
    }
  }
}
