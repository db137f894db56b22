package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuocdo.dashboard.web.SmallProvider.Fault;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.home.Home;

/** Signing in by a real provider over HTTP. */
class OidcTest {
  @TempDir Path folder;
  private SmallProvider provider;
  private Site site;
  private HttpClient browser;

  @BeforeEach
  void serve() throws IOException, JOSEException {
    provider = new SmallProvider();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Home home = Home.open(folder);
    Files.writeString(
        folder.resolve("kpi.properties"),
        """
        oidc.issuer = %s
        oidc.client-id = %s
        oidc.client-secret = %s
        oidc.redirect = http://127.0.0.1:%d/dang-nhap/oidc/ve
        """
            .formatted(provider.issuer(), SmallProvider.CLIENT, SmallProvider.SECRET, port));
    site = Site.of(home, new WebSettings("127.0.0.1", port, true));
    site.account("lan", Role.LEADERSHIP, Scope.EVERYTHING);
    browser = newBrowser();
  }

  private static HttpClient newBrowser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
    provider.close();
  }

  private static HttpResponse<String> get(HttpClient client, String address) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String next(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** Goes to the provider and stops before coming back. */
  private String wayBack(HttpClient client) {
    String toProvider = next(get(client, site.address("/dang-nhap/oidc?tiep=/units/79")));
    assertThat(toProvider)
        .startsWith(provider.issuer() + "/authorize?")
        .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=");
    return next(get(client, toProvider));
  }

  @Test
  void whoeverTheProviderVouchesForAndHasAnAccountComesIn() {
    provider.says("Lan", Fault.NONE);
    assertThat(get(browser, site.address("/dang-nhap")).body()).contains("/dang-nhap/oidc?tiep=");

    assertThat(next(get(browser, wayBack(browser)))).isEqualTo("/units/79");
    assertThat(get(browser, site.address("/api/v1/me")).body()).contains("\"name\":\"lan\"");
    AuditEvent kept = site.audit().page(Long.MAX_VALUE, 1).get(0).event();
    assertThat(kept.actor() + " " + kept.action().id() + " " + kept.object())
        .isEqualTo("lan sign_in provider");
  }

  @Test
  void whoHasNoAccountOrADisabledOneDoesNot() {
    provider.says("nobody", Fault.NONE);
    assertThat(get(browser, wayBack(browser)).statusCode()).isEqualTo(403);
    provider.says("lan", Fault.NONE);
    site.accounts().disable("lan", true);
    assertThat(get(browser, wayBack(browser)).statusCode()).isEqualTo(403);
    assertThat(get(browser, site.address("/api/v1/me")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void anAnswerWithAFaultDoesNotCount(Fault fault) {
    provider.says("lan", fault);
    HttpResponse<String> refused = get(browser, wayBack(browser));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("nonce", "Signed JWT", "Exception");
    assertThat(get(browser, site.address("/api/v1/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void aWayBackIsGoodOnceAndForTheBrowserItBeganInOnly() {
    provider.says("lan", Fault.NONE);
    String stolen = wayBack(browser);
    HttpClient thief = newBrowser();
    assertThat(get(thief, stolen).statusCode()).isEqualTo(403);
    String back = wayBack(browser);
    assertThat(get(browser, back).statusCode()).isEqualTo(303);
    assertThat(get(browser, back).statusCode()).as("replayed").isEqualTo(403);
    assertThat(get(browser, site.address("/dang-nhap/oidc/ve?code=x&state=y")).statusCode())
        .isEqualTo(403);
    assertThat(get(browser, site.address("/dang-nhap/oidc/ve")).statusCode()).isEqualTo(403);
  }
}
