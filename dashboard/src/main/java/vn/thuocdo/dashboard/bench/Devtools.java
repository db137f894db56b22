package vn.thuocdo.dashboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Speaks to one tab of a browser by its DevTools protocol. */
final class Devtools implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final WebSocket socket;

  private Devtools(HttpClient client, URI tab) {
    this.socket = client.newWebSocketBuilder().buildAsync(tab, new Ears()).join();
  }

  /** Opens a tab of the browser that listens on a port of this machine. */
  static Devtools openTab(int port) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    URI address = URI.create("http://127.0.0.1:%d/json/new?about:blank".formatted(port));
    HttpRequest request =
        HttpRequest.newBuilder(address).method("PUT", HttpRequest.BodyPublishers.noBody()).build();
    JsonNode tab = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    return new Devtools(client, URI.create(tab.path("webSocketDebuggerUrl").asText()));
  }

  /** Answers arrive in pieces. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      heard.append(piece);
      if (last) {
        hear(heard.toString());
        heard.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void hear(String message) {
      try {
        JsonNode answer = JSON.readTree(message);
        CompletableFuture<JsonNode> waiting = asked.remove(answer.path("id").asInt());
        if (waiting != null) {
          waiting.complete(answer);
        }
      } catch (IOException e) {
        asked.values().forEach(waiting -> waiting.completeExceptionally(e));
      }
    }
  }

  /** Has the browser do something; the answer is its result. */
  JsonNode ask(String method, Map<String, ?> parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> waiting = new CompletableFuture<>();
    asked.put(id, waiting);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    JsonNode answer = patiently(method, waiting);
    if (answer.has("error")) {
      throw failed(method, answer.path("error").toString(), null);
    }
    return answer.path("result");
  }

  private static JsonNode patiently(String method, CompletableFuture<JsonNode> waiting) {
    try {
      return waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw failed(method, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(method, "interrupted", e);
    }
  }

  private static KpiException failed(String method, String why, Exception cause) {
    return new KpiException(
        ErrorCode.INTERNAL,
        "Cannot have the browser do '%s': %s. Try again.".formatted(method, why),
        cause);
  }

  /** The value of a JavaScript expression; promises are waited for. */
  JsonNode value(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw failed(expression, answer.path("exceptionDetails").toString(), null);
    }
    return answer.path("result").path("value");
  }

  @Override
  public void close() {
    socket.abort();
  }
}
