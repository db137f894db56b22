package vn.thuocdo.dashboard.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Asks a site by HTTP; keys may be empty for a visitor, headers are given as name, value, name,
 * value.
 */
final class SiteClient {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  SiteClient(String root) {
    this.root = root;
  }

  URI address(String path) {
    return URI.create(root + path);
  }

  HttpResponse<String> get(String key, String path, String... headers) {
    return ask(
        request(key, "GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofString());
  }

  HttpResponse<String> send(
      String key, String method, String path, String body, String... headers) {
    return ask(
        request(key, method, path, BodyPublishers.ofString(body), headers),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String key, String path) {
    return ask(request(key, "GET", path, BodyPublishers.noBody()), BodyHandlers.ofByteArray());
  }

  private HttpRequest request(
      String key, String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).method(method, body);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private <T> HttpResponse<T> ask(HttpRequest request, BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
