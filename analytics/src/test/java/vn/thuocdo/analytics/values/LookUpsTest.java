package vn.thuocdo.analytics.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Room for twenty letters; answers are the question itself. */
class LookUpsTest {
  private final List<String> found = new ArrayList<>();
  private final LookUps<String, String> lookUps = new LookUps<>(20, String::length);

  private String ask(String question) {
    return lookUps.find(
        question,
        () -> {
          found.add(question);
          return question;
        });
  }

  @Test
  void whatIsKnownIsNotLookedForAgain() {
    assertThat(ask("a")).isEqualTo("a");
    assertThat(ask("a")).isEqualTo("a");
    assertThat(found).containsExactly("a");
  }

  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    for (int i = 10; i < 20; i++) {
      ask(String.valueOf(i));
    }
    ask("10");
    ask("20");
    found.clear();
    ask("10");
    ask("11");
    assertThat(found).as("10 was asked for again before room was made").containsExactly("11");
  }

  @Test
  void whatTakesMoreThanATenthOfTheRoomIsNotKept() {
    ask("abc");
    ask("abc");
    assertThat(found).containsExactly("abc", "abc");
  }
}
