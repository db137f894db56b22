package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

  @Option(
      names = "--allow-upload",
      description =
          "Everybody who reaches the server may send files (default: only this machine may).")
  private boolean allowUpload;

  @Option(
      names = "--max-upload",
      paramLabel = "BYTES",
      defaultValue = "2000000000",
      description = "Largest upload taken (default: 2000000000).")
  private long mostUploadBytes;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Ask for the first page and stop; the launcher then keeps the loaded classes.")
  private boolean rehearse;

  /** Serves until the process is stopped. */
  void serve(Installation installation, CommonOptions common, Console console)
      throws InterruptedException {
    WebSettings settings =
        new WebSettings(
            host, port, Synthetic.in(installation.lake().home()), allowUpload, mostUploadBytes);
    try (WebServer server =
        WebServer.start(settings, installation.catalogue(), installation.lake(), common.clock())) {
      String address = "http://%s:%d".formatted(host, server.port());
      common.answer(
          console,
          Map.of("address", address),
          "Bảng điều khiển / dashboard: %s  (Ctrl+C stops it)".formatted(address));
      if (rehearse) {
        firstPage(address);
        return;
      }
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      stopped.await();
    }
  }

  private static void firstPage(String address) throws InterruptedException {
    try {
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
