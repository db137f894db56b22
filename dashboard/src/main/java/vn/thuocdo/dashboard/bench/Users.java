package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Users who ask one thing after the other, each over a connection of their own.
 *
 * @param key of an account that may read
 * @param think pause of a user between an answer and the next question
 */
record Users(int number, String key, Duration think) {

  /** How long answers took, in milliseconds, shortest first. */
  record Waits(List<Double> millis) {
    Waits {
      millis = millis.stream().sorted().toList();
    }

    /** The wait that {@code share} of all do not exceed. */
    double quantile(double share) {
      return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }
  }

  /** A question and the status its answer must have. */
  record Question(URI address, String knownTag, int status) {
    private HttpRequest request(String key) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + key)
              .header("Accept-Encoding", "gzip");
      if (!knownTag.isEmpty()) {
        request.header("If-None-Match", knownTag);
      }
      return request.build();
    }
  }

  /** The tag of the answer to a question. */
  static String tag(Question question, String key) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
          .send(question.request(key), BodyHandlers.discarding())
          .headers()
          .firstValue("ETag")
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every user asks {@code each} questions, beginning at another one. */
  Waits ask(List<Question> questions, int each) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(number);
    try {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int user = 0; user < number; user++) {
        int first = user * each;
        all.add(pool.submit(() -> ask(questions, first, each)));
      }
      List<Double> waits = new ArrayList<>();
      for (Future<List<Double>> one : all) {
        waits.addAll(one.get());
      }
      return new Waits(waits);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a user got no proper answer", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Double> ask(List<Question> questions, int first, int each) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      Question question = questions.get((first + i) % questions.size());
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(question.request(key), BodyHandlers.ofByteArray());
      waits.add((System.nanoTime() - start) / 1e6);
      if (answer.statusCode() != question.status()) {
        throw new IllegalStateException(question.address() + ": " + answer.statusCode());
      }
      Thread.sleep(think.toMillis());
    }
    return waits;
  }
}
