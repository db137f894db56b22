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
public record TypedSql(PseudonymKey key, Set<String> tickColumns) {
  private static final String YES = "('yes', 'true', '1', 'có', 'x')";
  private static final String NO = "('no', 'false', '0', 'không')";

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
      case SET -> set(raw);
      case IDENTIFIER -> key.sql(raw);
      case DATE -> date(raw);
      case MONTH -> month(raw);
      case INTEGER ->
          "CASE WHEN regexp_full_match(%1$s, '-?[0-9]{1,18}') THEN CAST(%1$s AS BIGINT) END"
              .formatted(raw);
      case DECIMAL ->
          "CASE WHEN regexp_full_match(%1$s, '-?[0-9]{1,20}([.][0-9]{1,6})?') THEN CAST(%1$s AS DECIMAL(28,6)) END"
              .formatted(raw);
      case BOOLEAN -> bool(raw, tickColumns.contains(column.name()));
    };
  }

  /** A household business has its owner's personal id as tax code (TT 86/2024/TT-BTC). */
  private String taxCode(String raw) {
    return "CASE WHEN %s THEN %s ELSE %s END".formatted(isPersonalTaxCode(raw), key.sql(raw), raw);
  }

  /** True for a tax code that is a person's twelve-digit id. */
  public static String isPersonalTaxCode(String raw) {
    return "regexp_full_match(%s, '[0-9]{12}')".formatted(raw);
  }

  private static String date(String raw) {
    return """
        CASE WHEN length(%1$s) = 10 AND %1$s[5] = '-' THEN TRY_CAST(%1$s AS DATE)
             WHEN regexp_full_match(%1$s, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
             THEN CAST(try_strptime(%1$s, '%%d/%%m/%%Y') AS DATE) END"""
        .formatted(raw);
  }

  private static String month(String raw) {
    return """
        CASE WHEN regexp_full_match(%1$s, '[0-9]{4}-(0[1-9]|1[0-2])') THEN %1$s
             WHEN regexp_full_match(%1$s, '(0[1-9]|1[0-2])/[0-9]{4}') THEN %1$s[4:7] || '-' || %1$s[1:2] END"""
        .formatted(raw);
  }

  private static String bool(String raw, boolean ticks) {
    return "CASE WHEN lower(%1$s) IN %2$s THEN TRUE WHEN lower(%1$s) IN %3$s THEN FALSE%4$s END"
        .formatted(raw, YES, NO, ticks ? " WHEN %s IS NULL THEN FALSE".formatted(raw) : "");
  }

  private static String set(String raw) {
    return "CASE WHEN %1$s NOT LIKE '%%;%%' THEN %1$s ELSE array_to_string(list_sort(list_distinct(%2$s)), ';') END"
        .formatted(raw, members(raw));
  }

  static String members(String raw) {
    return "list_filter(list_transform(string_split(%s, ';'), lambda x: trim(x)), lambda x: x <> '')"
        .formatted(raw);
  }

  static String literals(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(joining(", ", "(", ")"));
  }
}
