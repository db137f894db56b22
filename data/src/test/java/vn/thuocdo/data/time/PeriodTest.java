package vn.thuocdo.data.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026,2026-01-01,2026-12-31",
    "2026-Q3,2026-07-01,2026-09-30",
    "2028-02,2028-02-01,2028-02-29",
    "2026-10-ytd,2026-01-01,2026-10-31",
    "2026-W44,2026-10-26,2026-11-01",
    "2026-W53,2026-12-28,2027-01-03"
  })
  void readsAndWritesEachKind(String text, LocalDate start, LocalDate end) {
    Period period = Period.parse(text);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
    assertThat(period).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026,2025",
    "2026-Q1,2025-Q4",
    "2026-01,2025-12",
    "2026-10-ytd,2026-09-ytd",
    "2026-W01,2025-W52"
  })
  void knowsThePeriodBefore(String text, String before) {
    assertThat(Period.parse(text).before()).contains(Period.parse(before));
    assertThat(Period.parse("2026-01-ytd").before()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-W54", "2026-Q5", "26-01", "", "2026-1"})
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .hasMessageStartingWith("Cannot read period '%s'".formatted(text));
  }

  @Test
  void aLongerPeriodWithTheSameEndComesLater() {
    assertThat(Period.parse("2026-Q3")).isGreaterThan(Period.parse("2026-09"));
  }
}
