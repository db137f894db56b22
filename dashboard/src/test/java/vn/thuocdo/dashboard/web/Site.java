package vn.thuocdo.dashboard.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;

/** A real server on a free port, and a client that asks it. */
final class Site implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Lake lake;
  private final WebServer server;

  private Site(Lake lake, WebServer server) {
    this.lake = lake;
    this.server = server;
  }

  /** Serves the sample. */
  static Site ofSample() {
    return of(SampleHome.home());
  }

  static Site of(Home home) {
    return of(home, new WebSettings("127.0.0.1", 0, true));
  }

  static Site of(Home home, WebSettings settings) {
    Lake lake = Lake.open(home);
    return new Site(
        lake, WebServer.start(settings, SampleHome.catalogue(), lake, Clock.systemUTC()));
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  int port() {
    return server.port();
  }

  Lake lake() {
    return lake;
  }

  /** What the pages should say, asked directly. */
  Answers answers() {
    Optional<ValuesSnapshot> values = ValuesSnapshot.load(SampleHome.catalogue(), lake);
    return new Answers(SampleHome.catalogue(), values);
  }

  /** Asks with headers, given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a body with headers, given as name, value, name, value. */
  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks for bytes. */
  HttpResponse<byte[]> download(String path) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address(path))).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    lake.close();
  }
}
