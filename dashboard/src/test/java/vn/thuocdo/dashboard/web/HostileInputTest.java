package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.plan.Classification;

/** What hostile or broken requests are told: a status, and nothing of the inside. */
class HostileInputTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(60).toMillis();
  private static Site site;
  private static String ward;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    ward =
        site.token(
            "hostile-ward",
            Role.WARD_OFFICER,
            new Scope(UnitScope.parse("26368"), Classification.INTERNAL));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  /** Everything the server answers to these bytes until it closes the connection. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /units/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /units/..%2f..%2fetc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /assets/..;/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "POST /dang-nhap HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Connection: close\r\n"
            + "Content-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "nonsense\r\n\r\n"
      })
  void brokenRequestsAreToldNothingOfTheInside(String request) throws IOException {
    String answer = raw(request);
    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 500");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("jetty", "javalin", "exception", "\tat ", "server:");
  }

  @Test
  void aHeaderWithoutEndIsRefused() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("jetty");
  }

  @Test
  void aBodyThatDripsInIsNotWaitedFor() throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String head =
          "POST /api/v1/ingest/population?name=a.csv&dry_run=true HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 60000\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(ward);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      for (int i = 0; i < 300 && answer.isEmpty(); i++) {
        try {
          socket.getOutputStream().write('a');
          socket.getOutputStream().flush();
        } catch (IOException e) {
          break; // the server has hung up
        }
        Thread.sleep(200);
        byte[] said = new byte[in.available()];
        answer.append(new String(said, 0, in.read(said), StandardCharsets.UTF_8));
      }
      assertThat(answer.toString()).matches("(?s)|HTTP/1.1 4(08|00).*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/support | ward=27316&need=device&purpose=cap+phat+thiet+bi | 404",
        "/api/v1/support | ward=2б368&need=device&purpose=cap+phat+thiet+bi | 404",
        "/api/v1/support | ward=26368'+OR+'1'='1&need=device&purpose=cap+phat+thiet+bi | 404",
        "/api/v1/support | ward=26368&need=device'&purpose=cap+phat+thiet+bi | 400",
        "/api/v1/support | ward=26368&need=device&purpose=x | 400",
        "/api/v1/support | ward=26368&need=device&purpose=cap+phat+thiet+bi&limit=201 | 400",
        "/ho-tro | ward=27316&need=device&purpose=cap+phat+thiet+bi | 404",
        "/api/v1/explanations/1%20OR%201=1/answer | cause=x&measures=y&until=2026-12-31 | 404"
      })
  void formsReachNothingOutsideTheScope(String path, String form, int status) {
    var answer = site.as(ward, "POST", path, form, "Content-Type", FORM);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("household_id", "SELECT", "Phường An Đông");
    if (status == 404) {
      AuditEvent kept = site.audit().page(Long.MAX_VALUE, 1).get(0).event();
      assertThat(kept.action()).isEqualTo(AuditEvent.Action.REFUSED);
      assertThat(kept.actor()).isEqualTo("hostile-ward");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "indicator", "period", "level", "breakdown", "cursor", "limit"})
  void everyParameterTakesQuotesAndSemicolonsAsWordsOnly(String name) {
    String evil = URLEncoder.encode("x'; DROP TABLE audit; --", StandardCharsets.UTF_8);
    String path =
        name.equals("indicator")
            ? "/api/v1/values?indicator=" + evil
            : "/api/v1/values?indicator=smartphone_coverage&" + name + "=" + evil;
    var answer = site.as(ward, "GET", path, "");
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("SQL", "Parser", "Exception");
    assertThat(site.audit().verify().brokenAt()).isEmpty();
  }

  /** At the finest level of logging the product has. */
  @Test
  void secretsNeverReachTheLog() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger own = (Logger) LoggerFactory.getLogger("vn.thuocdo");
    Level before = own.getLevel();
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.start();
    root.addAppender(written);
    own.setLevel(Level.DEBUG);
    try {
      LoggerFactory.getLogger("vn.thuocdo.mark").debug("the log is listened to");
      site.account("hostile-log", Role.ANALYST, Scope.EVERYTHING);
      site.accounts().password("hostile-log", "một mật khẩu bí mật");
      site.as(
          "",
          "POST",
          "/dang-nhap",
          "name=hostile-log&password=m%E1%BB%99t+m%E1%BA%ADt+kh%E1%BA%A9u+b%C3%AD+m%E1%BA%ADt",
          "Content-Type",
          FORM);
      site.as("", "POST", "/dang-nhap", "name=an&password=khong+dung+dau", "Content-Type", FORM);
      site.as(ward, "GET", "/api/v1/values?indicator=smartphone_coverage", "");
      site.as("kpi_khong-co-that", "GET", "/api/v1/me", "");
      site.as("", "GET", "/tai-khoan", "", "Cookie", "kpi_session=" + site.session());
    } finally {
      own.setLevel(before);
      root.detachAppender(written);
    }
    String log =
        written.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .collect(Collectors.joining("\n"));
    assertThat(log)
        .contains("the log is listened to")
        .doesNotContain("một mật khẩu bí mật", "khong dung dau", "khong+dung", ward)
        .doesNotContain("kpi_khong-co-that", "$argon2id$");
  }
}
