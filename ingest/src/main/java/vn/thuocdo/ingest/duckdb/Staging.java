package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.dataset.RowRule;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.ingest.check.Check;
import vn.thuocdo.ingest.check.ColumnChecks;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/**
 * Types and checks the raw rows of one file, in the session's table {@code staged}: the stored
 * columns, {@code _row_number}, {@code _refused}, {@code _warned}, {@code _waits} and what the lake
 * needs to know of a row. Units must stand in table {@code units}, parents in {@code parents}.
 */
public final class Staging {
  private final DuckDb db;
  private final DatasetContract contract;
  private final TypedSql typed;
  private final List<Check> columnChecks;

  private Staging(DuckDb db, DatasetContract contract, TypedSql typed, LocalDate today) {
    this.db = db;
    this.contract = contract;
    this.typed = typed;
    this.columnChecks = new ColumnChecks(contract, typed).all();
    db.execute("SET VARIABLE today = DATE '%s'".formatted(today));
  }

  /**
   * For the rows of a file, in table {@code raw}.
   *
   * @param key makes pseudonyms of identifiers
   * @param today last day a source may speak of
   */
  public static Staging ofFile(
      DuckDb db, DatasetContract contract, PseudonymKey key, LocalDate today) {
    return new Staging(db, contract, new TypedSql(key, tickColumns(db, contract)), today);
  }

  /** For rows that waited, in table {@code released}; they are typed already. */
  public static Staging ofReleased(
      DuckDb db, DatasetContract contract, PseudonymKey key, LocalDate today) {
    return new Staging(db, contract, new TypedSql(key, Set.of()), today);
  }

  private static Set<String> tickColumns(DuckDb db, DatasetContract contract) {
    List<Column> flags =
        contract.columns().stream().filter(c -> c.type() == ColumnType.BOOLEAN).toList();
    if (flags.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        db.query(
            "SELECT unnest(list_filter([%s], lambda c: c IS NOT NULL)) FROM raw"
                .formatted(flags.stream().map(c -> ticked(c.name())).collect(joining(", "))),
            row -> row.getString(1)));
  }

  /** The column's name when every filled cell of it is a tick, else NULL. */
  private static String ticked(String column) {
    return "CASE WHEN bool_and(lower(\"%1$s\") = 'x') THEN '%1$s' END".formatted(column);
  }

  /** Builds {@code staged} from {@code raw}. */
  public void stage(BatchId batch) {
    db.execute(
        """
        /* typed rows of %s */
        CREATE OR REPLACE TEMP VIEW typed AS
        SELECT r.rowid + 1 AS _row_number, %s, u.province AS ward_province%s,
               (%s) AS _column_refused, %s AS _waits
        FROM raw r
        LEFT JOIN units u ON u.code = %s
        %s
        """
            .formatted(
                contract.id(),
                contract.columns().stream().map(this::typedColumn).collect(joining(", ")),
                parentColumns(),
                anyOf(columnChecks.stream().map(Check::fails)),
                contract.parent().isPresent() ? "p._parent_key IS NULL" : "FALSE",
                contract.unitColumn().map(c -> "r.\"" + c.name() + "\"").orElse("NULL"),
                parentJoin("r")));
    stageTyped("'%s'".formatted(batch), Long.toString(batch.sequence()), "_row_number");
  }

  private String typedColumn(Column column) {
    return "%s AS \"%s\"".formatted(typed.value(column), column.name());
  }

  private String parentColumns() {
    return contract
        .parent()
        .map(
            parent ->
                parent.brings().stream()
                    .map(column -> ", p.\"%1$s\" AS \"parent_%1$s\"".formatted(column))
                    .collect(joining()))
        .orElse("");
  }

  private String parentJoin(String from) {
    return contract
        .parent()
        .map(
            parent ->
                "LEFT JOIN parents p ON p._parent_key = %s.\"%s\"".formatted(from, parent.column()))
        .orElse("");
  }

  /** Builds {@code staged} again from rows that waited: table {@code released}, typed already. */
  public void stageReleased() {
    db.execute(
        """
        /* released rows of %s */
        CREATE OR REPLACE TEMP VIEW typed AS
        SELECT w.*%s, NULL AS ward_province, FALSE AS _column_refused, FALSE AS _waits
        FROM released w %s
        """
            .formatted(contract.id(), parentColumns(), parentJoin("w")));
    stageTyped(DatasetTables.BATCH, DatasetTables.SEQUENCE, DatasetTables.ROW);
  }

  private void stageTyped(String batch, String sequence, String row) {
    db.execute(
        """
        /* staged rows of %s */
        CREATE OR REPLACE TABLE staged AS
        SELECT %s, %s AS _batch_id, CAST(%s AS BIGINT) AS _landed_seq, %s AS _row_number,
               %s AS _event_date, CAST(md5_number_lower(%s) >> 1 AS BIGINT) AS _content_hash, %s AS _key,
               (_column_refused OR (NOT _waits AND (%s))) AS _refused,
               (NOT _waits AND (%s)) AS _warned, _waits%s
        FROM typed t
        """
            .formatted(
                contract.id(),
                storedColumns(),
                batch,
                sequence,
                row,
                contract.eventDateSql("t"),
                contentSql(),
                keySql(contract, "t"),
                anyOf(rules(RowRule.Severity.REJECT).map(RowRule::fails)),
                anyOf(rules(RowRule.Severity.WARN).map(RowRule::fails)),
                ", " + ruleColumns()));
  }

  private String storedColumns() {
    return contract.storedColumns().stream()
        .map(column -> "t.\"" + column.name() + "\"")
        .collect(joining(", "));
  }

  private String contentSql() {
    return contract.storedColumns().stream()
        .map(column -> "coalesce(CAST(t.\"%s\" AS VARCHAR), '\\0')".formatted(column.name()))
        .collect(joining(" || chr(31) || "));
  }

  /** SQL of a row's key as one text. */
  public static String keySql(DatasetContract contract, String from) {
    return contract.key().stream()
        .map(column -> "coalesce(CAST(%s.\"%s\" AS VARCHAR), '')".formatted(from, column))
        .collect(joining(" || chr(31) || "));
  }

  private String ruleColumns() {
    List<RowRule> rejecting = rules(RowRule.Severity.REJECT).toList();
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < rejecting.size(); i++) {
      flags.add("coalesce(%s, FALSE) AS _rule%d".formatted(rejecting.get(i).fails(), i));
    }
    flags.add("_column_refused");
    return String.join(", ", flags);
  }

  private Stream<RowRule> rules(RowRule.Severity severity) {
    return contract.rules().stream().filter(rule -> rule.severity() == severity);
  }

  private static String anyOf(Stream<String> conditions) {
    return conditions
        .map(condition -> "coalesce(" + condition + ", FALSE)")
        .reduce((left, right) -> left + "\n OR " + right)
        .orElse("FALSE");
  }

  /** Why rows of a file were refused: one SELECT per check over raw and staged rows. */
  public String columnReasonsSql() {
    return columnChecks.stream()
        .map(
            check ->
                """
                SELECT r._row_number, '%s' AS column_name, '%s' AS code, %s AS message_vi, %s AS message_en
                FROM refused_raw r LEFT JOIN units u ON u.code = %s
                WHERE %s"""
                    .formatted(
                        check.column(),
                        check.code(),
                        literal(check.message().vi()),
                        literal(check.message().en()),
                        contract.unitColumn().map(c -> "r.\"" + c.name() + "\"").orElse("NULL"),
                        check.fails()))
        .collect(joining("\nUNION ALL\n"));
  }

  /** Why rows were refused by rules over several columns. */
  public Optional<String> ruleReasonsSql() {
    List<RowRule> rejecting = rules(RowRule.Severity.REJECT).toList();
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < rejecting.size(); i++) {
      RowRule rule = rejecting.get(i);
      selects.add(
          """
          SELECT _batch_id, _row_number, '%s' AS column_name, '%s' AS code, %s AS message_vi, %s AS message_en
          FROM staged WHERE _refused AND NOT _waits AND _rule%d"""
              .formatted(
                  String.join(";", rule.columns()),
                  rule.code(),
                  literal(rule.message().vi()),
                  literal(rule.message().en()),
                  i));
    }
    return selects.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\nUNION ALL\n", selects));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
