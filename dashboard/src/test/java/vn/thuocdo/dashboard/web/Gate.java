package vn.thuocdo.dashboard.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.home.Home;

/** What a reader without scripts sends at the door, and the cookie that comes back. */
final class Gate implements AutoCloseable {
  static final String NAME = "binh";
  static final String PASSWORD = "mật khẩu của Bình";
  static final String FORM = "application/x-www-form-urlencoded";

  private final Site site;

  /** Serves a home in which Bình is an administrator with a password. */
  Gate(Home home, WebSettings settings) {
    site = Site.of(home, settings);
    site.account(NAME, Role.ADMINISTRATOR, Scope.EVERYTHING);
    site.accounts().password(NAME, PASSWORD);
  }

  Gate(Home home) {
    this(home, new WebSettings("127.0.0.1", 0, true));
  }

  Site site() {
    return site;
  }

  HttpResponse<String> signIn(String name, String password, String next, String... headers) {
    String body =
        "name=%s&password=%s&tiep=%s".formatted(encoded(name), encoded(password), encoded(next));
    return post("/dang-nhap", body, headers);
  }

  /** Sends a form; headers are given as name, value, name, value. */
  HttpResponse<String> post(String path, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = FORM;
    return site.as("", "POST", path, body, all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The cookie that a response sets, with its attributes. */
  static String cookie(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(text -> text.startsWith("kpi_session="))
        .findFirst()
        .orElseThrow();
  }

  /** The cookie as a browser sends it back. */
  static String secret(HttpResponse<String> response) {
    return cookie(response).replaceAll(";.*", "");
  }

  HttpResponse<String> get(String cookie, String path) {
    return site.as("", "GET", path, "", "Cookie", cookie);
  }

  @Override
  public void close() throws IOException {
    site.close();
  }
}
