package vn.thuocdo.ingest.generate.dirt;

import static vn.thuocdo.ingest.generate.dirt.CellMistake.BEFORE_MERGER;
import static vn.thuocdo.ingest.generate.dirt.CellMistake.IN_FUTURE;
import static vn.thuocdo.ingest.generate.dirt.CellMistake.TOO_SMALL;
import static vn.thuocdo.ingest.generate.dirt.CellMistake.VIETNAMESE_WORD;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/** Knows which mistakes in a cell would trip a rule over several columns as well. */
final class Consequences {
  /** Columns that are the whole of another column, or the start of a span. */
  private static final Map<String, Set<CellMistake>> SECOND_CODE =
      Map.ofEntries(
          Map.entry("dossiers.received_on", Set.of(IN_FUTURE)),
          Map.entry("dossiers.province_code", Set.of(VIETNAMESE_WORD)),
          Map.entry("eid_accounts.province_code", Set.of(VIETNAMESE_WORD)),
          Map.entry("survey_forms.province_code", Set.of(VIETNAMESE_WORD)),
          Map.entry("survey_members.birth_date", Set.of(IN_FUTURE, TOO_SMALL)),
          Map.entry("service_payments.customers", Set.of(TOO_SMALL)),
          Map.entry("service_payments.customers_with_account", Set.of(TOO_SMALL)),
          Map.entry("service_payments.payments", Set.of(TOO_SMALL)),
          Map.entry("service_payments.amount_vnd", Set.of(TOO_SMALL)));

  private Consequences() {}

  /** True when nothing but the mistake's own check sees it. */
  static boolean isAlone(CellMistake mistake, SourceRow row, Column column) {
    DatasetContract contract = row.table().contract();
    String name = contract.id() + "." + column.name();
    if (SECOND_CODE.getOrDefault(name, Set.of()).contains(mistake)) {
      return false;
    }
    if (mistake == BEFORE_MERGER) {
      return placesWard(row, contract, column);
    }
    return !contract.id().equals("agency_reports") || isAloneInReport(mistake, row, column);
  }

  /** Only the event date is held against the ward, and a date with a limit trips that too. */
  private static boolean placesWard(SourceRow row, DatasetContract contract, Column column) {
    Optional<Column> unit = contract.unitColumn();
    return contract.eventDate().equals(column.name())
        && column.min().isEmpty()
        && unit.filter(ward -> row.has(ward.name())).isPresent();
  }

  /** A report needs its value or both parts, and they must agree. */
  private static boolean isAloneInReport(CellMistake mistake, SourceRow row, Column column) {
    boolean parts = row.has("numerator") && row.has("denominator");
    return switch (column.name()) {
      case "numerator", "denominator" -> mistake == TOO_SMALL ^ row.has("value");
      case "value" -> parts;
      default -> true;
    };
  }
}
