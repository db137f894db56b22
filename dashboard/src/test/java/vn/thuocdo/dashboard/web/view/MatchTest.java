package vn.thuocdo.dashboard.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "Tân Thành, 0, 1",
    "phường tân, 0, 0",
    "tân thanh, 1, 1",
    "tan thanh, 2, 1",
    "hanh, 1, 2",
    "phuong, 2, 0"
  })
  void marksCountFirstThenTonesThenLetters(String typed, int letters, int place) {
    assertThat(Match.of("Phường Tân Thành", typed)).contains(new Match(letters, place));
  }

  @Test
  void otherNamesDoNotFit() {
    assertThat(Match.of("Phường Tân Thành", "Côn Đảo")).isEqualTo(Optional.empty());
    assertThat(Match.of("Đặc khu Côn Đảo", "con dao")).contains(new Match(2, 1));
    assertThat(new Match(1, 2)).isLessThan(new Match(2, 0)).isGreaterThan(new Match(1, 1));
  }
}
