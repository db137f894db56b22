package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
      names = "--open",
      description =
          "Everybody who reaches the server may read open figures without signing in (default: nobody may).")
  private boolean open;

  @Option(
      names = "--behind-proxy",
      description =
          "Believe X-Forwarded-For and X-Forwarded-Proto; only when a proxy of yours sets both.")
  private boolean behindProxy;

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
            host,
            port,
            Synthetic.in(installation.lake().home()),
            new WebSettings.Door(open, behindProxy),
            mostUploadBytes);
    try (WebServer server =
        WebServer.start(settings, installation.catalogue(), installation.lake(), common.clock())) {
      String address = "http://%s:%d".formatted(host, server.port());
      Optional<String> link = server.firstRunLink().map(address::concat);
      common.answer(console, facts(address, link), sentence(address, link));
      if (rehearse) {
        firstPage(link.orElse(address));
        return;
      }
      server.warmUp();
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      stopped.await();
    }
  }

  private static Map<String, Object> facts(String address, Optional<String> link) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("address", address);
    facts.put("sign_in_link", link.orElse(null));
    return facts;
  }

  private static String sentence(String address, Optional<String> link) {
    String first =
        link.map(
                l ->
                    "%nMở một lần với quyền quản trị / opens once, as administrator: %s"
                        .formatted(l))
            .orElse("");
    return "Bảng điều khiển / dashboard: %s  (Ctrl+C stops it)%s".formatted(address, first);
  }

  private static void firstPage(String address) throws InterruptedException {
    try {
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
