package vn.thuocdo.dashboard.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuocdo.dashboard.web.http.SeenColour.Eye;

/** The palettes are read by everybody, also by the one man in twelve who sees fewer colours. */
class PaletteTest {
  private static final double TEXT = 4.5;
  private static final double DRAWING = 3;
  private static final double TOLD_APART = 12;
  private static final List<String> GOOD = List.of("achieved", "on-track");
  private static final List<String> BAD = List.of("at-risk", "off-track", "missed");
  private static final List<String> STEPS = List.of("q1", "q2", "q3", "q4", "q5");

  private static SeenColour seen(Palette palette, String name, Eye eye) {
    return SeenColour.of(palette.colours().get(name), eye);
  }

  private static double contrast(Palette palette, String ink, String paper) {
    return seen(palette, ink, Eye.COMMON).contrast(seen(palette, paper, Eye.COMMON));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextStandsOutFromItsPaper(Palette palette) {
    for (String paper : List.of("page", "surface")) {
      for (String ink :
          List.of(
              "ink",
              "muted",
              "link",
              "accent",
              "achieved",
              "on-track",
              "at-risk",
              "off-track",
              "missed",
              "none",
              "chart-muted",
              "chart-accent",
              "chart-target",
              "chart-ink")) {
        assertThat(contrast(palette, ink, paper)).as(ink + " on " + paper).isGreaterThan(TEXT);
      }
      assertThat(contrast(palette, "focus", paper)).as("focus").isGreaterThan(DRAWING);
      assertThat(contrast(palette, "chart-reached", paper)).isGreaterThan(DRAWING);
    }
    assertThat(contrast(palette, "warn-ink", "warn")).isGreaterThan(TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void numbersOnTheMapAreReadable(Palette palette) {
    for (String step : List.of("q1", "q2", "q3")) {
      assertThat(contrast(palette, "q-low", step)).as(step).isGreaterThan(TEXT);
    }
    for (String step : List.of("q4", "q5")) {
      assertThat(contrast(palette, "q-high", step)).as(step).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStepsOfTheMapKeepTheirOrderForEveryEye(Palette palette) {
    for (Eye eye : Eye.values()) {
      List<Double> lightness =
          STEPS.stream().map(step -> seen(palette, step, eye).lightness()).toList();
      double first = Math.signum(lightness.get(4) - lightness.get(0));
      for (int i = 1; i < STEPS.size(); i++) {
        assertThat(first * (lightness.get(i) - lightness.get(i - 1)))
            .as("%s: %s to %s", eye, STEPS.get(i - 1), STEPS.get(i))
            .isGreaterThan(7);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void goodAndBadAreToldApartByEveryEye(Palette palette) {
    for (Eye eye : Eye.values()) {
      for (String good : GOOD) {
        for (String bad : BAD) {
          assertThat(seen(palette, good, eye).distance(seen(palette, bad, eye)))
              .as("%s: %s and %s", eye, good, bad)
              .isGreaterThan(TOLD_APART);
        }
      }
      assertThat(seen(palette, "chart-accent", eye).distance(seen(palette, "chart-target", eye)))
          .as("%s: figure and target", eye)
          .isGreaterThan(TOLD_APART);
      assertThat(seen(palette, "chart-bar", eye).distance(seen(palette, "chart-reached", eye)))
          .as("%s: columns that have reached the target", eye)
          .isGreaterThan(TOLD_APART);
    }
  }
}
