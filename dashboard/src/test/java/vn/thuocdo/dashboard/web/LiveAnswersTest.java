package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
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

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void aComputationShowsByItselfAndNotInTheMiddleOfAPage() throws IOException {
    Home home = Home.open(folder);
    try (Lake lake = Lake.open(home);
        LiveAnswers live = LiveAnswers.open(SampleHome.catalogue(), lake)) {
      Answers before = live.current(EVERYTHING);
      SampleHome.compute(home, lake);

      assertTimeoutPreemptively(PATIENCE, () -> await(live::hasFigures));
      assertThat(before.snapshot()).as("a page keeps what it has").isEmpty();
    }
  }

  @Test
  void whatIsDoneAfterLoadingSeesTheFiguresInMemoryAndIsDoneAgainForTheNext() throws IOException {
    Home home = Home.open(folder);
    List<Boolean> seen = new CopyOnWriteArrayList<>();
    try (Lake lake = Lake.open(home);
        LiveAnswers live = LiveAnswers.open(SampleHome.catalogue(), lake)) {
      live.afterLoading(() -> seen.add(live.hasFigures())).join();
      assertThat(seen).containsExactly(false);

      SampleHome.compute(home, lake);
      assertTimeoutPreemptively(PATIENCE, () -> await(() -> seen.size() > 1));
    }
    assertThat(seen).containsExactly(false, true);
  }

  private static void await(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      Thread.sleep(20);
    }
  }
}
