package vn.thuocdo.dashboard.web.text;

import java.util.Locale;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.text.Slug;

/** Everything needed to write for one reader. */
public record Wording(Texts texts, Numbers numbers, Dates dates) {

  /** For a reader of this language. */
  public static Wording in(Locale locale) {
    Texts texts = Texts.in(locale);
    return new Wording(texts, new Numbers(texts), new Dates(texts));
  }

  /** A text of the bundle. */
  public String of(String key, Object... values) {
    return texts.of(key, values);
  }

  /** A text of the catalogue. */
  public String of(Bilingual text) {
    return text.in(texts.locale());
  }

  /** What an indicator counts: people, households, dossiers. */
  public String noun(Indicator indicator) {
    String other = texts.of("noun.other");
    return indicator
        .formula()
        .relation()
        .map(relation -> texts.orElse("noun." + relation, other))
        .orElse(other);
  }

  /** A number of whatever the indicator counts, such as {@code 1,2 triệu người}. */
  public String amount(Indicator indicator, long number) {
    return numbers.rough(number) + '\u00a0' + noun(indicator);
  }

  /** How the numbers of a goal's targets are written. */
  public static Measure measure(Goal goal, Indicator indicator) {
    return goal.unit().filter("%"::equals).isPresent() ? Measure.PERCENT : indicator.unit();
  }

  /** The printed unit of a goal in the reader's language. */
  public String measure(String printed) {
    return texts.orElse("measure." + Slug.of(printed), printed);
  }

  /** Name of a breakdown. */
  public String breakdown(String id) {
    return texts.orElse("breakdown." + id, id);
  }

  /** Name of a value of a breakdown. */
  public String group(String breakdown, String value) {
    if (value.equals("unknown")) {
      return texts.of("group.unknown");
    }
    return breakdown.equals("age_band")
        ? ages(value)
        : texts.orElse("group." + breakdown + "." + value, value);
  }

  private String ages(String band) {
    if (band.endsWith("+")) {
      return texts.of("age.over", band.substring(0, band.length() - 1));
    }
    String[] ends = band.split("-", -1);
    if (ends.length != 2) {
      return band;
    }
    return ends[0].equals("0")
        ? texts.of("age.under", ends[1])
        : texts.of("age.range", ends[0], ends[1]);
  }
}
