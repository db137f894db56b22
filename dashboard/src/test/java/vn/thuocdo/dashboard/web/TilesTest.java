package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.account.Tiles;
import vn.thuocdo.data.home.EmbedSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.time.Period;

/** Single figures in frames of other sites. */
class TilesTest {
  private static final String INDICATOR = "vneid_any_coverage";
  private static final Path SETTINGS = SampleHome.home().root().resolve("kpi.properties");
  private static Site site;

  @BeforeAll
  static void serve() throws IOException {
    Files.writeString(SETTINGS, "embed.sites = https://intranet.example.vn\n");
    site = Site.ofSample();
    site.account("board", Role.LEADERSHIP, Scope.EVERYTHING);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
    Files.delete(SETTINGS);
  }

  private static HttpResponse<String> asked(String key) {
    return site.as("", "GET", "/nhung/" + key, "");
  }

  @Test
  void aTileShowsItsFigureToWhoeverHoldsTheKey() {
    Tiles.Made made = site.accounts().tiles().make("board", INDICATOR, "27316", 7);

    HttpResponse<String> answer = asked(made.key());

    String exact =
        site.answers()
            .values(ValuesQuestion.of(INDICATOR, "27316", Period.parse("2026-10")))
            .get(0)
            .measurement()
            .value()
            .orElseThrow()
            .toPlainString();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("class=\"figure\" data-value=\"" + exact + "\"", "Phường An Đông")
        .doesNotContain("<script", "Nhật ký");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors https://intranet.example.vn");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theKeyOpensNothingElse() {
    Tiles.Made made = site.accounts().tiles().make("board", INDICATOR, "27316", 7);

    assertThat(site.as(made.key(), "GET", "/api/v1/values?indicator=" + INDICATOR, "").statusCode())
        .isEqualTo(401);
    assertThat(site.as("", "GET", "/indicators/" + INDICATOR, "").statusCode()).isIn(303, 401);
    assertThat(
            site.get("/units/27316").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
  }

  @Test
  void whatTheAccountMayNoLongerSeeTheTileDoesNotShow() {
    Tiles.Made made = site.accounts().tiles().make("board", INDICATOR, "27316", 7);
    site.account(
        "board", Role.LEADERSHIP, new Scope(UnitScope.parse("26732"), Classification.RESTRICTED));
    try {
      assertThat(asked(made.key()).statusCode()).isEqualTo(404);
      assertThat(asked(made.key()).body()).doesNotContain("An Đông");
    } finally {
      site.account("board", Role.LEADERSHIP, Scope.EVERYTHING);
    }
  }

  @Test
  void endedRevokedAndUnknownKeysAreAnsweredAlike() {
    Tiles.Made made = site.accounts().tiles().make("board", INDICATOR, "27316", 7);
    site.accounts().tiles().revoke(made.tile().id());

    assertThat(asked(made.key()).statusCode()).isEqualTo(404);
    assertThat(asked("nothing").statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> site.accounts().tiles().make("board", INDICATOR, "27316", 0))
        .hasMessageContaining("out of range");
    assertThat(site.accounts().tiles().all())
        .anySatisfy(t -> assertThat(t.revokedAt()).isPresent());
  }

  @Test
  void onlySitesMayFrame(@TempDir Path folder) throws IOException {
    Home home = Home.open(folder);
    assertThat(EmbedSettings.of(home).ancestors()).isEqualTo("'none'");
    Files.writeString(
        folder.resolve("kpi.properties"), "embed.sites = https://a.vn http://localhost:3000");
    assertThat(EmbedSettings.of(home).ancestors()).isEqualTo("https://a.vn http://localhost:3000");
    for (String wrong : Set.of("*", "http://a.vn", "https://a.vn; script-src *")) {
      Files.writeString(folder.resolve("kpi.properties"), "embed.sites = " + wrong);
      assertThatThrownBy(() -> EmbedSettings.of(home)).hasMessageContaining("embed.sites=");
    }
  }
}
