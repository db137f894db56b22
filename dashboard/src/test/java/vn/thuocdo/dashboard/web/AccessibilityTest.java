package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Every page in both languages, all palettes and on desk and phone: axe finds nothing serious. What
 * the page is made of is looked at in full once a width; the other palettes change colours only.
 */
class AccessibilityTest {
  private static final List<Integer> WIDTHS = List.of(1440, 360);
  private static final String EVERYTHING =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";
  private static final String COLOURS =
      "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    BROWSER.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<String> pages() {
    return AddressBook.pages(SAMPLE.site()).stream()
        .flatMap(
            page ->
                Stream.of("vi", "en")
                    .map(language -> page + (page.contains("?") ? "&" : "?") + "lang=" + language));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingSerious(String address) {
    Set<String> findings = new LinkedHashSet<>();
    SAMPLE.open(address);
    BROWSER.executeScript(axe);
    for (int width : WIDTHS) {
      Chromium.width(width);
      theme("light");
      findings.addAll(findings(EVERYTHING));
      theme("dark");
      findings.addAll(findings(COLOURS));
      theme("contrast");
      findings.addAll(findings(COLOURS));
    }
    assertThat(findings).isEmpty();
  }

  private static void theme(String name) {
    BROWSER.executeScript("document.documentElement.dataset.theme = arguments[0]", name);
  }

  @SuppressWarnings("unchecked")
  private static List<String> findings(String options) {
    Object found =
        BROWSER.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, Object.assign(%s, {resultTypes: ['violations']})).then(
              (result) => done(result.violations
                .filter((v) => v.impact === 'serious' || v.impact === 'critical')
                .flatMap((v) => v.nodes.slice(0, 5).map((n) =>
                  v.id + ' ' + document.documentElement.dataset.theme + ' ' + innerWidth + ': '
                    + n.html.slice(0, 160) + ' ' + n.failureSummary.replace(/\\s+/g, ' ')))),
              (failed) => done(['axe failed: ' + failed]));
            """
                .formatted(options));
    return (List<String>) found;
  }

  @Test
  void whateverTheKeyboardReachesIsSeen() {
    List<String> unseen = new ArrayList<>();
    Chromium.width(1440);
    for (String page : List.of("/plans/hcmc-kh31-2026", "/indicators/vneid_any_coverage")) {
      SAMPLE.open(page);
      int stops = 0;
      for (Map<?, ?> stop = next(); stop.get("name") != null && stops < 60; stop = next()) {
        stops++;
        if (!Boolean.TRUE.equals(stop.get("seen"))) {
          unseen.add(page + ": " + stop.get("name"));
        }
      }
      assertThat(stops).as(page).isGreaterThan(20);
    }
    assertThat(unseen).isEmpty();
  }

  /** Presses Tab and asks how the element shows that it has the focus; nothing at the end. */
  private static Map<?, ?> next() {
    BROWSER.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.TAB);
    return (Map<?, ?>)
        BROWSER.executeScript(
            """
            const at = document.activeElement;
            if (!at || at === document.body) return {};
            const drawn = at.querySelector('use');
            const style = getComputedStyle(at);
            const shape = drawn && getComputedStyle(drawn);
            const box = at.getBoundingClientRect();
            return {name: at.outerHTML.slice(0, 120),
              seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
                && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                  || (shape && parseFloat(shape.strokeWidth) >= 3))};
            """);
  }
}
