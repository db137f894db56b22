package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;

class LiveAnswersTest {
  private static final Released EVERYTHING =
      new Release(SampleHome.catalogue()).to(Viewer.OPERATOR);

  @TempDir private Path folder;

  /** Time that passes when told to. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-02T03:00:00Z");

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @Test
  void aComputationShowsAfterASecondAndNotInTheMiddleOfAPage() throws IOException {
    Home home = Home.open(folder);
    HandClock clock = new HandClock();
    try (Lake lake = Lake.open(home);
        LiveAnswers live = LiveAnswers.open(SampleHome.catalogue(), lake, clock)) {
      Answers before = live.current(EVERYTHING);
      SampleHome.compute(home, lake);

      assertThat(live.current(EVERYTHING).snapshot()).as("within the second").isEmpty();
      clock.pass(Duration.ofSeconds(1));
      assertThat(live.current(EVERYTHING).snapshot()).isPresent();
      assertThat(before.snapshot()).as("a page keeps what it has").isEmpty();
    }
  }
}
