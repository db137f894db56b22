package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.ingest.check.SqlDialect;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/** DuckDB's way. */
public final class DuckDbDialect implements SqlDialect {
  /** Up to so many codes, looking the usual texts up costs less than taking each apart. */
  private static final int FEW_CODES = 4;

  @Override
  public String matches(String text, String regex) {
    return "regexp_full_match(%s, '%s')".formatted(text, regex);
  }

  @Override
  public String date(String text) {
    return """
        CASE WHEN %1$s LIKE '____-__-__' THEN TRY_CAST(%1$s AS DATE)
             WHEN regexp_full_match(%1$s, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
             THEN CAST(try_strptime(%1$s, '%%d/%%m/%%Y') AS DATE) END"""
        .formatted(text);
  }

  @Override
  public String month(String text) {
    return """
        CASE WHEN regexp_full_match(%1$s, '[0-9]{4}-(0[1-9]|1[0-2])') THEN %1$s
             WHEN regexp_full_match(%1$s, '(0[1-9]|1[0-2])/[0-9]{4}') THEN %1$s[4:7] || '-' || %1$s[1:2] END"""
        .formatted(text);
  }

  @Override
  public String set(String text, List<String> codes) {
    String sorted = "array_to_string(list_sort(list_distinct(%s)), ';')".formatted(members(text));
    boolean few = codes.size() > 1 && codes.size() <= FEW_CODES;
    return "CASE WHEN contains(%1$s, ';') THEN %2$s ELSE %1$s END"
        .formatted(text, few ? usual(text, codes, sorted) : sorted);
  }

  /** Looks up several codes in the contract's order, as forms send them. */
  private static String usual(String text, List<String> codes, String otherwise) {
    return IntStream.range(0, 1 << codes.size())
        .filter(chosen -> Integer.bitCount(chosen) > 1)
        .mapToObj(chosen -> chosen(codes, chosen))
        .map(sent -> lookUp(text, sent))
        .collect(joining(" ", "CASE ", " ELSE " + otherwise + " END"));
  }

  /** The codes whose bits are set, the first code's bit being the lowest. */
  private static List<String> chosen(List<String> codes, int bits) {
    return IntStream.range(0, codes.size())
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(codes::get)
        .toList();
  }

  private static String lookUp(String text, List<String> sent) {
    return "WHEN %s = %s THEN %s"
        .formatted(
            text,
            TypedSql.literal(String.join(";", sent)),
            TypedSql.literal(sent.stream().sorted().collect(joining(";"))));
  }

  @Override
  public String setHolds(String text, List<String> codes) {
    String known = TypedSql.literals(codes);
    return "CASE WHEN %1$s IS NULL OR %1$s IN %2$s THEN FALSE ELSE len(list_filter(%3$s, lambda x: x NOT IN %2$s)) > 0 END"
        .formatted(text, known, members(text));
  }

  private static String members(String text) {
    return "list_filter(list_transform(string_split(%s, ';'), lambda x: trim(x)), lambda x: x <> '')"
        .formatted(text);
  }

  @Override
  public String nearest(String text, List<String> names) {
    return "array_to_string(list_transform(list_sort(list_transform(%s, lambda x: (levenshtein(%s, x), x)))[1:3], lambda x: x[2]), ', ')"
        .formatted(names.stream().map(TypedSql::literal).collect(joining(", ", "[", "]")), text);
  }

  @Override
  public String digit(String text, int place) {
    return "CAST(%s[%d] AS INTEGER)".formatted(text, place);
  }

  @Override
  public String pseudonym(PseudonymKey key, String text) {
    return "sha256(unhex('%s') || unhex(sha256(unhex('%s') || CAST(%s AS BLOB))))"
        .formatted(key.outerPad(), key.innerPad(), text);
  }

  @Override
  public String json(List<String> names, List<String> values) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> "'%s', %s".formatted(names.get(i), values.get(i)))
        .collect(joining(", ", "CAST(json_object(", ") AS VARCHAR)"));
  }
}
