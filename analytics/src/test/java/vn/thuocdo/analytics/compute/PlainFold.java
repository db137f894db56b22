package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.thuocdo.analytics.compute.RandomRows.Row;

/**
 * Some indicators worked out by going through the rows one by one, month by month, in plain Java.
 * It shares no code with the product and knows nothing of SQL.
 */
final class PlainFold {
  /** What it can work out. */
  static final Set<String> INDICATORS =
      Set.of(
          "smartphone_coverage",
          "bank_account_18plus",
          "household_internet_coverage",
          "online_submission_rate",
          "authenticated_rate",
          "cashless_essential_payments",
          "eid_level2_of_card_holders");

  private final YearMonth first;
  private final YearMonth last;
  private final UnaryOperator<String> provinceOf;
  private final Map<String, List<LandedRow>> landed = new HashMap<>();
  private final Map<String, Map<String, LandedRow>> newest = new HashMap<>();
  private final PlainSums sums = new PlainSums();
  private int batch;

  /**
   * @param provinceOf province of a ward
   */
  PlainFold(YearMonth first, YearMonth last, UnaryOperator<String> provinceOf) {
    this.first = first;
    this.last = last;
    this.provinceOf = provinceOf;
  }

  /** Takes a file of rows; files come in the order in which they land. */
  void land(String dataset, List<String> key, List<Row> rows) {
    batch++;
    for (int i = 0; i < rows.size(); i++) {
      LandedRow row = new LandedRow(rows.get(i), batch, i);
      landed.computeIfAbsent(dataset, d -> new ArrayList<>()).add(row);
      newest
          .computeIfAbsent(dataset, d -> new HashMap<>())
          .merge(
              String.join("|", key.stream().map(row::text).toList()),
              row,
              (a, b) -> b.row().day().isBefore(a.row().day()) ? a : b);
    }
  }

  private Collection<LandedRow> newest(String dataset) {
    return newest.get(dataset).values();
  }

  /** Every sum with a denominator. */
  List<String> values() {
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      new PlainSurvey(newest("survey_forms"), newest("survey_members"), sums)
          .count(month, month.atEndOfMonth());
      dossiers(month);
      payments(month);
      identity(month, month.atEndOfMonth());
    }
    return sums.values();
  }

  private void dossiers(YearMonth month) {
    for (LandedRow dossier : newest("dossiers")) {
      if (YearMonth.from(dossier.date("received_on")).equals(month)) {
        Map<String, String> by =
            Map.of(
                "field_code", PlainSums.known(dossier.text("field_code")),
                "agency_code", PlainSums.known(dossier.text("agency_code")));
        boolean online = Set.of("online_full", "online_partial").contains(dossier.text("channel"));
        sums.add("online_submission_rate", dossier, month, by, online);
        if (online) {
          sums.add("authenticated_rate", dossier, month, by, dossier.isTrue("authenticated"));
        }
      }
    }
  }

  private void payments(YearMonth month) {
    for (LandedRow row : newest("service_payments")) {
      if (YearMonth.parse(row.text("month")).equals(month)) {
        String ward = row.text("ward_code");
        for (String unit : List.of(ward, provinceOf.apply(ward))) {
          sums.add(
              "cashless_essential_payments",
              unit,
              month,
              Map.of("service", PlainSums.known(row.text("service"))),
              row.number("payments_cashless"),
              row.number("payments"));
        }
      }
    }
  }

  /** Of each person the row in force on the day: the latest by data date, then by landing. */
  private void identity(YearMonth month, LocalDate day) {
    Map<String, LandedRow> inForce = new HashMap<>();
    for (LandedRow row : landed.get("eid_accounts")) {
      if (!row.date("as_of").isAfter(day)) {
        inForce.merge(
            row.text("person_id"),
            row,
            (a, b) -> b.date("as_of").isBefore(a.date("as_of")) ? a : b);
      }
    }
    for (LandedRow row : inForce.values()) {
      if (holdsCard(row, day)) {
        Map<String, String> by =
            Map.of(
                "sex", PlainSums.known(row.text("sex")),
                "age_band", PlainSums.band(PlainSums.age(row, day)));
        sums.add("eid_level2_of_card_holders", row, month, by, row.text("level").equals("level2"));
      }
    }
  }

  private static boolean holdsCard(LandedRow row, LocalDate day) {
    return row.has("id_card_issued_on")
        && !row.date("id_card_issued_on").isAfter(day)
        && !(row.has("id_card_expires_on") && row.date("id_card_expires_on").isBefore(day));
  }
}
