package vn.thuocdo.dashboard.web.view;

import java.util.Locale;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * Says in one sentence how an indicator gets its figure, with the numbers of the page: an
 * indicator's name says what stands above the line, the first part of its population what stands
 * below.
 */
record FormulaSentence(IndicatorAnswers page, Wording wording) {

  String words() {
    Indicator indicator = page.indicator();
    String above = wording.of(indicator.name());
    String below = indicator.population().map(this::first).orElse("");
    if (below.isEmpty() || !isFraction(indicator.formula().kind())) {
      return wording.of("formula." + indicator.formula().kind(), above, below);
    }
    return wording.of("formula.fraction", counted(above), denominator(below)) + result() + added();
  }

  private static boolean isFraction(String kind) {
    return kind.startsWith("ratio");
  }

  /** Up to the first semicolon; what follows are rules of counting. */
  private String first(Bilingual population) {
    return inside(wording.of(population).split(";", 2)[0].strip());
  }

  private String counted(String above) {
    return page.value().measurement() instanceof Measurement.Sums sums
        ? wording.of("formula.number", above, wording.numbers().count(sums.numerator()))
        : above;
  }

  private String denominator(String below) {
    return page.value().measurement() instanceof Measurement.Sums sums
            && sums.denominator().isPresent()
        ? wording.of(
            "formula.number", below, wording.numbers().count(sums.denominator().getAsLong()))
        : below;
  }

  private String result() {
    return page.value()
        .measurement()
        .value()
        .map(v -> wording.numbers().figure(page.indicator().unit(), v))
        .map(figure -> wording.of("formula.result", figure))
        .orElse("");
  }

  private String added() {
    return "."
        + (page.place().level() == UnitLevel.PROVINCE ? " " + wording.of("formula.added") : "");
  }

  /** In the middle of a sentence; abbreviations such as QĐ and VNeID keep their letters. */
  private String inside(String words) {
    boolean abbreviated = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    Locale locale = wording.texts().locale();
    return abbreviated ? words : words.substring(0, 1).toLowerCase(locale) + words.substring(1);
  }
}
