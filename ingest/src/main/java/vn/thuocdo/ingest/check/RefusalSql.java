package vn.thuocdo.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.RowRule;
import vn.thuocdo.data.dataset.TextPattern;

/** The SQL that says why rows were refused, and what of them may be shown. */
public record RefusalSql(DatasetContract contract, TypedSql typed, ColumnChecks checks) {
  /**
   * Why rows of {@code from} were refused, one row per reason.
   *
   * @param checked true when the columns' own checks count too
   * @param identity columns that tell the rows apart
   */
  public String reasons(String from, boolean checked, String identity) {
    List<String> selects = new ArrayList<>();
    if (checked) {
      checks.all().forEach(check -> selects.add(reason(from, identity, check)));
    }
    rules(RowRule.Severity.REJECT)
        .map(RefusalSql::ofRule)
        .forEach(check -> selects.add(reason(from, identity, check)));
    return String.join("\nUNION ALL\n", selects);
  }

  private static Check ofRule(RowRule rule) {
    return new Check(
        String.join(";", rule.columns()),
        rule.code(),
        "NOT _waits AND (" + rule.fails() + ")",
        rule.message());
  }

  private static String reason(String from, String identity, Check check) {
    return "SELECT %s, '%s' AS column_name, '%s' AS code, %s AS message_vi, %s AS message_en FROM %s WHERE %s"
        .formatted(
            identity,
            check.column(),
            check.code(),
            check.messageVi(),
            check.messageEn(),
            from,
            check.fails());
  }

  private Stream<RowRule> rules(RowRule.Severity severity) {
    return contract.rules().stream().filter(rule -> rule.severity() == severity);
  }

  /** A raw row as JSON, with personal text and identifiers masked. */
  public String maskedRow(String from) {
    return typed
        .dialect()
        .json(
            contract.columns().stream().map(Column::name).toList(),
            contract.columns().stream().map(c -> masked(c, from)).toList());
  }

  private String masked(Column column, String from) {
    String text = from + "." + StagingSql.rawName(column);
    if (column.personal() || column.type() == ColumnType.IDENTIFIER) {
      return "CASE WHEN %s IS NOT NULL THEN '[P]' END".formatted(text);
    }
    boolean taxCode = column.pattern().equals(Optional.of(TextPattern.TAX_CODE));
    return taxCode
        ? "CASE WHEN %s THEN '[P]' ELSE %s END".formatted(typed.isPersonalTaxCode(text), text)
        : text;
  }
}
