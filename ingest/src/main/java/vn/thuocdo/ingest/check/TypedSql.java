package vn.thuocdo.ingest.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/**
 * Turns the raw text of a column into its typed value, as SQL. What cannot be read becomes NULL.
 *
 * @param key makes pseudonyms of identifiers
 * @param tickColumns boolean columns of this file in which an empty cell means no, as they are
 *     filled with ticks only
 */
public record TypedSql(SqlDialect dialect, PseudonymKey key, Set<String> tickColumns) {
  private static final String YES = "('yes', 'true', '1', 'có', 'x')";
  private static final String NO = "('no', 'false', '0', 'không')";

  /** Thousands, or a fraction of three places? {@code 126.300} was sent for 126300. */
  private static final String AMBIGUOUS = "-?[1-9][0-9]{0,2}[.][0-9]{3}";

  public TypedSql {
    tickColumns = Set.copyOf(tickColumns);
  }

  /** Raw text of a column. */
  static String raw(Column column) {
    return "r.\"" + column.name() + "\"";
  }

  /** The typed value of a column. */
  public String value(Column column) {
    String raw = raw(column);
    return switch (column.type()) {
      case TEXT -> column.pattern().equals(Optional.of(TextPattern.TAX_CODE)) ? taxCode(raw) : raw;
      case CODE, UNIT -> raw;
      case SET -> dialect.set(raw, column.codes());
      case IDENTIFIER -> dialect.pseudonym(key, raw);
      case DATE -> dialect.date(raw);
      case MONTH -> dialect.month(raw);
      case INTEGER ->
          "CASE WHEN %1$s OR %2$s THEN CAST(%3$s AS BIGINT) END"
              .formatted(isDigit(raw), dialect.matches(raw, "-?[0-9]{1,18}"), raw);
      case DECIMAL ->
          "CASE WHEN %s AND NOT %s THEN CAST(%s AS DECIMAL(28,6)) END"
              .formatted(
                  dialect.matches(raw, "-?[0-9]{1,20}([.][0-9]{1,6})?"),
                  dialect.matches(raw, AMBIGUOUS),
                  raw);
      case BOOLEAN -> bool(raw, tickColumns.contains(column.name()));
    };
  }

  /** A household business has its owner's personal id as tax code (TT 86/2024/TT-BTC). */
  private String taxCode(String raw) {
    return "CASE WHEN %s THEN %s ELSE %s END"
        .formatted(isPersonalTaxCode(raw), dialect.pseudonym(key, raw), raw);
  }

  /** True for a tax code that is a person's twelve-digit id. */
  public String isPersonalTaxCode(String raw) {
    return dialect.matches(raw, "[0-9]{12}");
  }

  /** Most counts are small, and asking this costs much less than a pattern. */
  private static String isDigit(String raw) {
    return "(length(%1$s) = 1 AND %1$s BETWEEN '0' AND '9')".formatted(raw);
  }

  /** The usual spelling is asked for first, as {@code lower} makes every text anew. */
  private static String bool(String raw, boolean ticks) {
    return "CASE WHEN %1$s = 'yes' THEN TRUE WHEN %1$s = 'no' THEN FALSE WHEN lower(%1$s) IN %2$s THEN TRUE WHEN lower(%1$s) IN %3$s THEN FALSE%4$s END"
        .formatted(raw, YES, NO, ticks ? " WHEN %s IS NULL THEN FALSE".formatted(raw) : "");
  }

  /** A list of text literals in brackets. */
  public static String literals(List<String> texts) {
    return texts.stream().map(TypedSql::literal).collect(joining(", ", "(", ")"));
  }

  /** A text literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
