package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;

/** A browser that runs no scripts still shows every number, and its lists can be used. */
class WithoutScriptsTest {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final String INDICATOR = "vneid_any_coverage";

  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();

  @BeforeAll
  static void open() {
    scripts(false);
  }

  @AfterAll
  static void close() {
    scripts(true);
  }

  private static void scripts(boolean run) {
    BROWSER.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  @Test
  void theWardsTheirNumbersAndTheChartsAreThere() {
    String text = text("/indicators/%s?period=2026-10".formatted(INDICATOR));

    for (ValueRow ward :
        SAMPLE.site().answers().values(ValuesQuestion.wardsOf(INDICATOR, "79", OCTOBER))) {
      assertThat(text).contains(ward.place().name());
      ward.measurement().value().ifPresent(value -> assertThat(text).contains(written(value)));
    }
    assertThat(text)
        .as("labels of the trend and a button for the lists")
        .contains("10/2026", "Xem");
  }

  @Test
  void theGoalsAndTheirNumbersAreThere() {
    String text = text("/plans/hcmc-kh31-2026?period=2026-10");

    SAMPLE
        .site()
        .answers()
        .scorecard("hcmc-kh31-2026", OCTOBER, Optional.empty())
        .rows()
        .forEach(row -> assertThat(text).contains(row.goal().name().in(Texts.VIETNAMESE)));
  }

  private static String written(BigDecimal value) {
    return Wording.in(Texts.VIETNAMESE).numbers().figure(Measure.PERCENT, value);
  }

  /** Everything that is painted, as the browser tells without scripts. */
  private static String text(String address) {
    SAMPLE.open(address);
    Map<String, Object> seen =
        BROWSER.executeCdpCommand(
            "DOMSnapshot.captureSnapshot", Map.of("computedStyles", List.of()));
    List<?> strings = (List<?>) seen.get("strings");
    Map<?, ?> page = (Map<?, ?>) ((List<?>) seen.get("documents")).get(0);
    List<?> painted = (List<?>) ((Map<?, ?>) page.get("layout")).get("text");
    return painted.stream()
        .map(index -> ((Number) index).intValue())
        .filter(index -> index >= 0)
        .map(index -> String.valueOf(strings.get(index)))
        .collect(Collectors.joining("\n"));
  }
}
