package vn.thuocdo.ingest.check;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.RowRule;

/**
 * The SQL that types and checks the rows of one file, the same for every engine.
 *
 * <p>It reads rows of text, {@code units} ({@code code, province, valid_from}) and {@code parents}
 * ({@code _parent_key} and the columns the contract brings).
 */
public final class StagingSql {
  private final DatasetContract contract;
  private final TypedSql typed;
  private final ColumnChecks checks;
  private final PlaceSql place;
  private final PackedCodes packed;

  /**
   * @param terms what rows are checked against
   */
  public StagingSql(DatasetContract contract, TypedSql typed, CheckTerms terms) {
    this.contract = contract;
    this.typed = typed;
    this.place = new PlaceSql(contract);
    this.packed = new PackedCodes(contract);
    this.checks = new ColumnChecks(contract, typed.dialect(), terms);
  }

  /** Name of a column's typed value. */
  static String name(Column column) {
    return "\"" + column.name() + "\"";
  }

  /** Name of a column's raw text among the typed columns. */
  static String rawName(Column column) {
    return "\"raw_" + column.name() + "\"";
  }

  /**
   * Rows as they arrive: the stored columns typed, {@code personal_<name>} when it is kept, and
   * {@code _unread}, true when a check of the row's own cells fails.
   *
   * @param raw SQL of the rows of text
   * @param line column {@code _line} with a comma after it, when the rows bring it
   */
  public String arrived(String raw, String line, boolean personal) {
    return "SELECT %s%s%s, %s AS _unread\nFROM (SELECT %s%s FROM (%s) r) t"
        .formatted(
            line,
            contract.storedColumns().stream().map(packed::select).collect(joining(", ")),
            personal ? personal(", t.\"raw_%1$s\" AS \"personal_%1$s\"") : "",
            anyOf(checks.ofText().stream().map(Check::fails)),
            line,
            cells(),
            raw);
  }

  /** Text {@code column} for every column with personal text. */
  private String personal(String column) {
    return contract.columns().stream()
        .filter(Column::personal)
        .map(c -> column.formatted(c.name()))
        .collect(joining());
  }

  /** The personal text kept beside placed rows, as further columns of {@link #staged}. */
  public String personal() {
    return personal(", t.\"personal_%1$s\"");
  }

  private String cells() {
    return Stream.concat(
            contract.columns().stream().map(c -> TypedSql.raw(c) + " AS " + rawName(c)),
            contract.columns().stream()
                .map(c -> "%s AS \"%s\"".formatted(typed.value(c), c.name())))
        .collect(joining(", "));
  }

  /**
   * Rows of a file with raw and typed columns, unit and parent.
   *
   * @param raw SQL of the rows of text, with {@code _row_number} and {@code _line}
   */
  public String typed(String raw) {
    return "SELECT _row_number, CAST(_line AS BIGINT) AS _line, %s, %s FROM (%s) r %s"
        .formatted(cells(), place.columns(), raw, place.joins("r"));
  }

  /**
   * Rows that {@link #arrived} with number, line, unit and parent.
   *
   * @param numbers {@code _row_number} of a row of table {@code arrived r}, and {@code _line}
   *     unless the table has it
   */
  public String placed(String numbers) {
    return "SELECT r.*, %s, %s FROM arrived r %s"
        .formatted(numbers, place.columns(), place.joins("r"));
  }

  /** Rows that waited, typed already ({@code released}), with their parents. */
  public String released() {
    return """
    SELECT w.*, %s, %s%s, FALSE AS _waits
    FROM released w %s\
    """
        .formatted(
            contract.columns().stream().map(StagingSql::textAgain).collect(joining(", ")),
            PlaceSql.noUnit(),
            place.parentColumns(),
            place.parentJoin("w"));
  }

  private static String textAgain(Column column) {
    String text =
        column.stored()
            ? "CAST(w.\"%s\" AS STRING)".formatted(column.name())
            : "CAST(NULL AS STRING)";
    return text + " AS " + rawName(column);
  }

  /** Condition of {@link #staged} for typed rows: some check of their columns fails. */
  public String refusedByAnyCheck() {
    return anyOf(checks.all().stream().map(Check::fails));
  }

  /** Condition of {@link #staged} for placed rows. */
  public String refusedByPlace() {
    return "_unread OR " + anyOf(checks.ofPlace().stream().map(Check::fails));
  }

  /**
   * Every row of {@code from} with its stored columns, event date, unit and fate so far.
   *
   * @param refused condition under which a row is refused before the rules are asked
   * @param more further columns to keep, each after a comma
   */
  public String staged(String from, String refused, String more) {
    return """
    SELECT %s, _row_number, _line, %s AS _event_date, %s AS _unit, _waits,
           (%s OR (NOT _waits AND %s)) AS _refused,
           (NOT _waits AND %s) AS _warned%s
    FROM (%s) t\
    """
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

  /** True when some condition is; unknown counts as not. */
  private static String anyOf(Stream<String> conditions) {
    return conditions
        .map(condition -> "(" + condition + ")")
        .reduce((left, right) -> left + "\n OR " + right)
        .map(any -> "coalesce(" + any + ", FALSE)")
        .orElse("FALSE");
  }

  /** What is said of the refused rows. */
  public RefusalSql refusals() {
    return new RefusalSql(contract, typed, checks);
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
}
