package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.dashboard.Terminal;
import vn.thuocdo.data.account.Tiles;

/** The numbers on pages in a real browser are those that {@code ./kpi values} prints. */
class FiguresJourneyTest {
  /** Enough rows of a page; each is a command of its own. */
  private static final int ROWS = 8;

  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();

  /** What the command prints for the reader of the pages; column 10 is the value. */
  private static Optional<BigDecimal> printed(String indicator, String unit, String period) {
    List<String> rows =
        Terminal.ofSample()
            .kpi(
                "values",
                "--indicator=" + indicator,
                "--unit=" + unit,
                "--period=" + period,
                "--as=site")
            .done()
            .rows();
    assertThat(rows).as(indicator).hasSize(1);
    String value = rows.get(0).split(",", -1)[9];
    return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
  }

  /** Exact figures of rows by indicator, read from the page at once. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> shown(String rows, String cell) {
    return (Map<String, String>)
        BROWSER.executeScript(
            """
            const found = {};
            for (const row of document.querySelectorAll(arguments[0])) {
              const link = row.querySelector('a[href*="/indicators/"]');
              const indicator = row.dataset.indicator
                ?? new URL(link.href).pathname.split('/').pop();
              const value = row.querySelector(arguments[1])?.dataset.value;
              if (value) found[indicator] = value;
            }
            return found;
            """,
            rows,
            cell);
  }

  private static void same(Map<String, String> shown, String unit, String period) {
    assertThat(shown).isNotEmpty();
    shown.entrySet().stream()
        .limit(ROWS)
        .forEach(
            figure ->
                assertThat(printed(figure.getKey(), unit, period))
                    .as(figure.getKey() + " of " + unit)
                    .hasValueSatisfying(
                        value -> assertThat(value).isEqualByComparingTo(figure.getValue())));
  }

  @Test
  void theOverview() {
    SAMPLE.open("/plans/hcmc-kh31-2026?period=2026-10");
    same(shown("tr[data-goal]", ".c-value"), "79", "2026-10");
  }

  @Test
  void theUnitAndTheCityBesideIt() {
    SAMPLE.open("/units/27316?period=2026-10");
    same(shown("tr[data-indicator]", ".c-value"), "27316", "2026-10");
    same(shown("tr[data-indicator]", ".c-overall"), "79", "2026-10");
  }

  @Test
  void theIndicatorInItsTitleAndItsTable() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-09&unit=79");
    BigDecimal title = Chromium.number(BROWSER.findElement(By.tagName("h1"))).orElseThrow();
    assertThat(printed("vneid_any_coverage", "79", "2026-09").orElseThrow())
        .isEqualByComparingTo(title);
    BigDecimal ward =
        Chromium.number(
                BROWSER.findElement(By.cssSelector("#wards tr[data-unit='26732'] td:nth-child(3)")))
            .orElseThrow();
    assertThat(printed("vneid_any_coverage", "26732", "2026-09").orElseThrow())
        .isEqualByComparingTo(ward);
  }

  @Test
  void bothSidesOfAComparison() {
    BROWSER.get(
        SAMPLE
            .site()
            .address("/so-sanh?unit=27316&period=2026-10&unit2=26732&period2=2026-09&lang=vi"));
    same(shown("tr[data-indicator]", "td:nth-child(2)"), "27316", "2026-10");
    same(shown("tr[data-indicator]", "td:nth-child(3)"), "26732", "2026-09");
  }

  @Test
  void aTile() {
    Tiles.Made made =
        SAMPLE.site().accounts().tiles().make("site", "vneid_any_coverage", "27316", 7);
    SAMPLE.open("/nhung/" + made.key());
    BigDecimal figure =
        Chromium.number(BROWSER.findElement(By.cssSelector(".figure"))).orElseThrow();
    assertThat(printed("vneid_any_coverage", "27316", "2026-10").orElseThrow())
        .isEqualByComparingTo(figure);
  }
}
