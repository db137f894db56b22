package vn.thuocdo.ingest.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.RowRule;

/**
 * The SQL that types and checks the rows of one file, the same for every engine.
 *
 * <p>It reads {@code raw} (text), {@code units} ({@code code, province, valid_from}) and {@code
 * parents} ({@code _parent_key} and the columns the contract brings).
 */
public final class StagingSql {
  private static final String UNIT =
      "u.code AS _unit_code, u.valid_from AS _unit_valid_from, u.province AS ward_province";
  private static final String NO_UNIT =
      "CAST(NULL AS STRING) AS _unit_code, CAST(NULL AS DATE) AS _unit_valid_from, CAST(NULL AS STRING) AS ward_province";

  private final DatasetContract contract;
  private final TypedSql typed;
  private final List<Check> checks;

  /**
   * @param terms what rows are checked against
   */
  public StagingSql(DatasetContract contract, TypedSql typed, CheckTerms terms) {
    this.contract = contract;
    this.typed = typed;
    this.checks = new ColumnChecks(contract, typed.dialect(), terms).all();
  }

  /** Name of a column's raw text among the typed columns. */
  static String rawName(Column column) {
    return "\"raw_" + column.name() + "\"";
  }

  /**
   * Rows of a file with raw and typed columns, unit and parent.
   *
   * @param row SQL of the number of a row of {@code raw r}, from 1
   * @param line SQL of its line in the source file
   */
  public String typed(String row, String line) {
    return """
        SELECT %s AS _row_number, CAST(%s AS BIGINT) AS _line, %s, %s,
               %s%s, %s AS _waits
        FROM raw r
        %s
        %s"""
        .formatted(
            row,
            line,
            contract.columns().stream()
                .map(c -> TypedSql.raw(c) + " AS " + rawName(c))
                .collect(joining(", ")),
            contract.columns().stream()
                .map(c -> "%s AS \"%s\"".formatted(typed.value(c), c.name()))
                .collect(joining(", ")),
            contract.unitColumn().isPresent() ? UNIT : NO_UNIT,
            parentColumns(),
            contract.parent().isPresent() ? "p._parent_key IS NULL" : "FALSE",
            contract
                .unitColumn()
                .map(column -> "LEFT JOIN units u ON u.code = " + TypedSql.raw(column))
                .orElse(""),
            parentJoin("r"));
  }

  /** Rows that waited, typed already ({@code released}), with their parents. */
  public String released() {
    return """
        SELECT w.*, %s, %s%s, FALSE AS _waits
        FROM released w %s"""
        .formatted(
            contract.columns().stream().map(StagingSql::textAgain).collect(joining(", ")),
            NO_UNIT,
            parentColumns(),
            parentJoin("w"));
  }

  private static String textAgain(Column column) {
    String text =
        column.stored()
            ? "CAST(w.\"%s\" AS STRING)".formatted(column.name())
            : "CAST(NULL AS STRING)";
    return text + " AS " + rawName(column);
  }

  private String parentColumns() {
    return contract.parent().stream()
        .flatMap(parent -> parent.brings().stream())
        .map(", p.\"%1$s\" AS \"parent_%1$s\""::formatted)
        .collect(joining());
  }

  private String parentJoin(String from) {
    return contract
        .parent()
        .map(
            parent ->
                "LEFT JOIN parents p ON p._parent_key = %s.\"%s\"".formatted(from, parent.column()))
        .orElse("");
  }

  /**
   * Every row of {@code from} with its stored columns, event date, unit and fate so far.
   *
   * @param checked true when the rows' columns are still to be checked
   * @param more further columns to keep, each after a comma
   */
  public String staged(String from, boolean checked, String more) {
    String refused = checked ? anyOf(checks.stream().map(Check::fails)) : "FALSE";
    return """
        SELECT %s, _row_number, _line, %s AS _event_date, %s AS _unit, _waits,
               (%s OR (NOT _waits AND (%s))) AS _refused,
               (NOT _waits AND (%s)) AS _warned%s
        FROM (%s) t"""
        .formatted(
            contract.storedColumns().stream()
                .map(c -> "t.\"" + c.name() + "\"")
                .collect(joining(", ")),
            contract.eventDateSql("t"),
            contract.unitSql("t"),
            refused,
            anyOf(rules(RowRule.Severity.REJECT).map(RowRule::fails)),
            anyOf(rules(RowRule.Severity.WARN).map(RowRule::fails)),
            more,
            from);
  }

  private Stream<RowRule> rules(RowRule.Severity severity) {
    return contract.rules().stream().filter(rule -> rule.severity() == severity);
  }

  private static String anyOf(Stream<String> conditions) {
    return conditions
        .map(condition -> "coalesce(" + condition + ", FALSE)")
        .reduce((left, right) -> left + "\n OR " + right)
        .map(any -> "(" + any + ")")
        .orElse("FALSE");
  }

  /**
   * Why rows of {@code from} were refused, one row per reason.
   *
   * @param checked true when the columns' own checks count too
   * @param identity columns that tell the rows apart
   */
  public String reasons(String from, boolean checked, String identity) {
    List<String> selects = new ArrayList<>();
    if (checked) {
      checks.forEach(check -> selects.add(reason(from, identity, check)));
    }
    rules(RowRule.Severity.REJECT)
        .map(StagingSql::ofRule)
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

  /** A typed row's key as one text; NULL when a required part of it could not be read. */
  public String keyText(String from) {
    return contract.key().stream()
        .map(name -> keyPart(from, contract.find(name).orElseThrow()))
        .collect(joining(" || chr(31) || "));
  }

  private static String keyPart(String from, Column column) {
    String text = "CAST(%s.\"%s\" AS STRING)".formatted(from, column.name());
    return column.required() ? text : "coalesce(" + text + ", '')";
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
    String text = from + "." + rawName(column);
    if (column.personal() || column.type() == ColumnType.IDENTIFIER) {
      return "CASE WHEN %s IS NOT NULL THEN '[P]' END".formatted(text);
    }
    boolean taxCode =
        column.pattern().equals(Optional.of(vn.thuocdo.data.dataset.TextPattern.TAX_CODE));
    return taxCode
        ? "CASE WHEN %s THEN '[P]' ELSE %s END".formatted(typed.isPersonalTaxCode(text), text)
        : text;
  }
}
