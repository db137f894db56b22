package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Households and people by the latest form of each household, in plain Java.
 *
 * @param forms newest row of every form
 * @param members newest row of every member
 */
record PlainSurvey(Collection<LandedRow> forms, Collection<LandedRow> members, PlainSums sums) {
  void count(YearMonth month, LocalDate day) {
    Map<String, LandedRow> households = new HashMap<>();
    for (LandedRow form : forms) {
      if (!form.date("survey_date").isAfter(day)) {
        households.merge(form.text("household_id"), form, PlainSurvey::later);
      }
    }
    Map<String, LandedRow> inForce = new HashMap<>();
    for (LandedRow form : households.values()) {
      inForce.put(form.text("form_id"), form);
      if (form.has("household_internet")) {
        Map<String, String> by =
            Map.of("household_class", PlainSums.known(form.text("household_class")));
        visited("household_internet_coverage", form, month, by, form.isTrue("household_internet"));
      }
    }
    for (LandedRow member : members) {
      LandedRow form = inForce.get(member.text("form_id"));
      if (form != null) {
        person(member, form, month, PlainSums.age(member, day));
      }
    }
  }

  /**
   * Of two forms of a household the later one; on the same day the one of the later file, then of
   * the later number.
   */
  private static LandedRow later(LandedRow a, LandedRow b) {
    return Comparator.<LandedRow, LocalDate>comparing(form -> form.date("survey_date"))
                .thenComparing(LandedRow::batch)
                .thenComparing(form -> form.text("form_id"))
                .compare(a, b)
            > 0
        ? a
        : b;
  }

  private void person(LandedRow member, LandedRow form, YearMonth month, long age) {
    Map<String, String> by =
        Map.of(
            "sex", PlainSums.known(member.text("sex")),
            "age_band", PlainSums.band(age),
            "household_class", PlainSums.known(form.text("household_class")));
    if (age >= 14) {
      visited("smartphone_coverage", form, month, by, member.text("device").equals("smartphone"));
    }
    if (age >= 18) {
      visited("bank_account_18plus", form, month, by, member.isTrue("bank_account"));
    }
  }

  /** Counts what a form tells for its neighbourhood too, which has no breakdowns. */
  private void visited(
      String indicator, LandedRow form, YearMonth month, Map<String, String> by, boolean counts) {
    sums.add(indicator, form, month, by, counts);
    if (form.has("neighbourhood")) {
      String unit = PlainSums.neighbourhood(form.text("ward_code"), form.text("neighbourhood"));
      sums.add(indicator, unit, month, Map.of(), counts ? 1 : 0, 1);
    }
  }
}
