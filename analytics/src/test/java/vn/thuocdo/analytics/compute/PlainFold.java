package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
          "authenticated_rate");

  private final YearMonth first;
  private final YearMonth last;
  private final Map<String, Map<String, Landed>> newest = new HashMap<>();
  private final Map<String, long[]> sums = new TreeMap<>();
  private int batch;

  PlainFold(YearMonth first, YearMonth last) {
    this.first = first;
    this.last = last;
  }

  /** A row and the number of its file. */
  private record Landed(Row row, int batch) {
    String text(String column) {
      String cell = row.cells().get(column);
      return cell.equals("NULL") ? "" : cell.replace("DATE ", "").replace("'", "");
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }

    LocalDate date(String column) {
      return LocalDate.parse(text(column));
    }

    boolean isTrue(String column) {
      return text(column).equals("true");
    }
  }

  /** Takes a file of rows; files come in the order in which they land. */
  void land(String dataset, List<String> key, List<Row> rows) {
    batch++;
    for (Row row : rows) {
      Landed landed = new Landed(row, batch);
      newest
          .computeIfAbsent(dataset, d -> new HashMap<>())
          .merge(
              String.join("|", key.stream().map(landed::text).toList()),
              landed,
              (a, b) -> b.row().day().isBefore(a.row().day()) ? a : b);
    }
  }

  /** Every sum with a denominator: {@code indicator|unit|month|breakdown|value = n / d}. */
  List<String> values() {
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      survey(month);
      dossiers(month);
    }
    return sums.entrySet().stream()
        .filter(e -> e.getValue()[1] > 0)
        .map(e -> e.getKey() + " = " + e.getValue()[0] + " / " + e.getValue()[1])
        .toList();
  }

  private void survey(YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    Map<String, Landed> households = new HashMap<>();
    for (Landed form : newest.get("survey_forms").values()) {
      if (!form.date("survey_date").isAfter(day)) {
        households.merge(form.text("household_id"), form, PlainFold::later);
      }
    }
    Map<String, Landed> inForce = new HashMap<>();
    for (Landed form : households.values()) {
      inForce.put(form.text("form_id"), form);
      if (form.has("household_internet")) {
        Map<String, String> by = Map.of("household_class", known(form.text("household_class")));
        add("household_internet_coverage", form, month, by, form.isTrue("household_internet"));
      }
    }
    for (Landed member : newest.get("survey_members").values()) {
      Landed form = inForce.get(member.text("form_id"));
      if (form != null) {
        person(member, form, month, day);
      }
    }
  }

  /**
   * Of two forms of a household the later one; on the same day the one of the later file, then of
   * the later number.
   */
  private static Landed later(Landed a, Landed b) {
    return Comparator.<Landed, LocalDate>comparing(form -> form.date("survey_date"))
                .thenComparing(Landed::batch)
                .thenComparing(form -> form.text("form_id"))
                .compare(a, b)
            > 0
        ? a
        : b;
  }

  private void person(Landed member, Landed form, YearMonth month, LocalDate day) {
    long age = ChronoUnit.YEARS.between(member.date("birth_date"), day);
    Map<String, String> by =
        Map.of(
            "sex", known(member.text("sex")),
            "age_band", band(age),
            "household_class", known(form.text("household_class")));
    if (age >= 14) {
      add("smartphone_coverage", form, month, by, member.text("device").equals("smartphone"));
    }
    if (age >= 18) {
      add("bank_account_18plus", form, month, by, member.isTrue("bank_account"));
    }
  }

  private static String band(long age) {
    if (age < 14) {
      return "0-13";
    }
    return age < 18 ? "14-17" : age < 35 ? "18-34" : age < 60 ? "35-59" : "60+";
  }

  private static String known(String value) {
    return value.isEmpty() ? "unknown" : value;
  }

  private void dossiers(YearMonth month) {
    for (Landed dossier : newest.get("dossiers").values()) {
      if (YearMonth.from(dossier.date("received_on")).equals(month)) {
        Map<String, String> by =
            Map.of(
                "field_code", known(dossier.text("field_code")),
                "agency_code", known(dossier.text("agency_code")));
        boolean online = Set.of("online_full", "online_partial").contains(dossier.text("channel"));
        add("online_submission_rate", dossier, month, by, online);
        if (online) {
          add("authenticated_rate", dossier, month, by, dossier.isTrue("authenticated"));
        }
      }
    }
  }

  private void add(
      String indicator, Landed where, YearMonth month, Map<String, String> by, boolean counts) {
    Set<String> units = new TreeSet<>(Set.of(where.text("province_code")));
    if (where.has("ward_code")) {
      units.add(where.text("ward_code"));
    }
    for (String unit : units) {
      count("%s|%s|%s||".formatted(indicator, unit, month), counts);
      by.forEach(
          (breakdown, value) ->
              count("%s|%s|%s|%s|%s".formatted(indicator, unit, month, breakdown, value), counts));
    }
  }

  private void count(String key, boolean counts) {
    long[] pair = sums.computeIfAbsent(key, k -> new long[2]);
    pair[0] += counts ? 1 : 0;
    pair[1]++;
  }
}
