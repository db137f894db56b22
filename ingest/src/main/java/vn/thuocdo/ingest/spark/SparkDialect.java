package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.ingest.check.SqlDialect;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/** Spark's way, in ANSI mode with names in double quotes. */
final class SparkDialect implements SqlDialect {
  /** What the rules of contracts call and Spark does not have. */
  static final String REGEXP_FULL_MATCH =
      "CREATE TEMPORARY FUNCTION regexp_full_match(text STRING, regex STRING) RETURNS BOOLEAN"
          + " RETURN text RLIKE concat('^(?:', regex, ')\\\\z')";

  private static final String ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String DAY_FIRST = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}";

  @Override
  public String matches(String text, String regex) {
    return "(%s RLIKE '^(?:%s)\\\\z')".formatted(text, regex.replace("\\", "\\\\"));
  }

  @Override
  public String date(String text) {
    return """
        CASE WHEN %2$s THEN try_cast(%1$s AS DATE)
             WHEN %3$s
             THEN try_cast(split_part(%1$s, '/', 3) || '-' || lpad(split_part(%1$s, '/', 2), 2, '0') || '-' || lpad(split_part(%1$s, '/', 1), 2, '0') AS DATE) END"""
        .formatted(text, matches(text, ISO_DAY), matches(text, DAY_FIRST));
  }

  @Override
  public String month(String text) {
    return """
        CASE WHEN %2$s THEN %1$s
             WHEN %3$s THEN substring(%1$s, 4, 4) || '-' || substring(%1$s, 1, 2) END"""
        .formatted(
            text,
            matches(text, "[0-9]{4}-(0[1-9]|1[0-2])"),
            matches(text, "(0[1-9]|1[0-2])/[0-9]{4}"));
  }

  @Override
  public String set(String text, List<String> codes) {
    return "CASE WHEN %1$s NOT LIKE '%%;%%' THEN %1$s ELSE array_join(sort_array(array_distinct(%2$s)), ';') END"
        .formatted(text, members(text));
  }

  @Override
  public String setHolds(String text, List<String> codes) {
    String known = TypedSql.literals(codes);
    return "%1$s NOT IN %2$s AND size(filter(%3$s, x -> x NOT IN %2$s)) > 0"
        .formatted(text, known, members(text));
  }

  private static String members(String text) {
    return "filter(transform(split(%s, ';'), x -> trim(x)), x -> x <> '')".formatted(text);
  }

  @Override
  public String nearest(String text, List<String> names) {
    return "array_join(transform(slice(array_sort(transform(%s, x -> struct(levenshtein(%s, x) AS far, x AS name))), 1, 3), n -> n.name), ', ')"
        .formatted(
            names.stream().map(TypedSql::literal).collect(joining(", ", "array(", ")")), text);
  }

  @Override
  public String digit(String text, int place) {
    return "try_cast(substring(%s, %d, 1) AS INT)".formatted(text, place);
  }

  @Override
  public String pseudonym(PseudonymKey key, String text) {
    return "sha2(unhex('%s') || unhex(sha2(unhex('%s') || CAST(%s AS BINARY), 256)), 256)"
        .formatted(key.outerPad(), key.innerPad(), text);
  }

  @Override
  public String json(List<String> names, List<String> values) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> "'%s', %s".formatted(names.get(i), values.get(i)))
        .collect(joining(", ", "to_json(named_struct(", "), map('ignoreNullFields', 'false'))"));
  }
}
