package vn.thuocdo.ingest.generate.dirt;

import java.util.Optional;
import java.util.Set;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Stage;

/** A cell that is right by itself and contradicts another one: the contracts' own rules. */
enum RuleMistake implements Mistake {
  OTHER_PROVINCE(
      "WARD_OF_OTHER_PROVINCE",
      "code of the other province",
      "province_code",
      Set.of("dossiers", "eid_accounts", "survey_forms"),
      (row, value) ->
          row.has("ward_code") ? Optional.of(value.equals("79") ? "75" : "79") : Optional.empty()),
  COMPLETED_BEFORE(
      "COMPLETED_BEFORE_RECEIVED",
      "completed before received",
      "completed_on",
      Set.of("dossiers"),
      (row, value) -> {
        String received = row.value("received_on");
        return Optional.of(Dates.like(received, Dates.read(received).minusDays(3)));
      }),
  ONLINE_OF_OFFLINE(
      "ONLINE_FULL_OF_OFFLINE_PROCEDURE",
      "filed fully online on a procedure that is not online",
      "procedure_level",
      Set.of("dossiers"),
      (row, value) ->
          row.value("channel").equals("online_full") ? Optional.of("none") : Optional.empty()),
  MORE_WITH_ACCOUNT(
      "MORE_WITH_ACCOUNT_THAN_CUSTOMERS",
      "part larger than whole",
      "customers_with_account",
      Set.of("service_payments"),
      (row, value) -> more(row, "customers")),
  MORE_CASHLESS_CUSTOMERS(
      "MORE_CASHLESS_CUSTOMERS_THAN_WITH_ACCOUNT",
      "part larger than whole",
      "customers_cashless",
      Set.of("service_payments"),
      (row, value) -> more(row, "customers_with_account")),
  MORE_CASHLESS_PAYMENTS(
      "MORE_CASHLESS_PAYMENTS_THAN_PAYMENTS",
      "part larger than whole",
      "payments_cashless",
      Set.of("service_payments"),
      (row, value) -> more(row, "payments")),
  MORE_CASHLESS_AMOUNT(
      "MORE_CASHLESS_AMOUNT_THAN_AMOUNT",
      "part larger than whole",
      "amount_cashless_vnd",
      Set.of("service_payments"),
      (row, value) -> more(row, "amount_vnd")),
  BORN_LATER(
      "BORN_AFTER_SURVEY",
      "birth date after survey",
      "birth_date",
      Set.of("survey_members"),
      (row, value) -> {
        boolean surveyedBefore = !row.table().file().contains(Stage.OCTOBER.period());
        return surveyedBefore
            ? Optional.of(Dates.like(value, Days.date(Days.LAST)))
            : Optional.empty();
      }),
  BORN_LONG_AGO(
      "OLDER_THAN_120",
      "born more than 120 years ago",
      "birth_date",
      Set.of("survey_members"),
      (row, value) -> Optional.of(Dates.inYear("1904", value))),
  NO_TAX_CODE(
      "REGISTERED_WITHOUT_TAX_CODE",
      "registered organisation without tax code",
      "tax_code",
      Set.of("survey_organisations"),
      (row, value) ->
          row.value("org_status").endsWith("at_address") ? Optional.of("") : Optional.empty()),
  PERIOD_IN_WORDS(
      "UNKNOWN_PERIOD",
      "period in words",
      "period",
      Set.of("agency_reports"),
      (row, value) -> Optional.of("Quý III/2026")),
  VALUE_DROPPED(
      "NO_FIGURE",
      "neither value nor parts",
      "value",
      Set.of("agency_reports"),
      (row, value) ->
          row.has("numerator") && row.has("denominator") ? Optional.empty() : Optional.of("")),
  PART_DROPPED(
      "NO_FIGURE",
      "one part and no value",
      "numerator",
      Set.of("agency_reports"),
      (row, value) -> row.has("value") ? Optional.empty() : Optional.of("")),
  VALUE_OFF(
      "PARTS_AND_VALUE_DISAGREE",
      "value is not its quotient",
      "value",
      Set.of("agency_reports"),
      (row, value) ->
          row.has("numerator") && row.has("denominator")
              ? Optional.of("1" + value)
              : Optional.empty());

  private final String code;
  private final String kind;
  private final String column;
  private final Set<String> datasets;
  private final Contradiction contradiction;

  RuleMistake(
      String code, String kind, String column, Set<String> datasets, Contradiction contradiction) {
    this.code = code;
    this.kind = kind;
    this.column = column;
    this.datasets = datasets;
    this.contradiction = contradiction;
  }

  /** What contradicts the row in place of a value that is not empty; empty when nothing does. */
  private interface Contradiction {
    Optional<String> of(SourceRow row, String value);
  }

  @Override
  public Optional<Slip> make(SourceRow row, Draws draws) {
    if (!datasets.contains(row.table().contract().id()) || !row.has(column)) {
      return Optional.empty();
    }
    return contradiction
        .of(row, row.value(column))
        .map(written -> Slip.ofCell(row, column, code, kind, written));
  }

  private static Optional<String> more(SourceRow row, String whole) {
    return Optional.of(Long.toString(Long.parseLong(row.value(whole)) + 7));
  }
}
