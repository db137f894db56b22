package vn.thuocdo.data.quality;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one dataset answers. Expressions are SQL over the dataset's columns, {@code _unit} (the
 * row's province or ward) and {@code _event_date}; keywords are upper case, names lower case.
 *
 * @param where rows that are asked; empty for all
 * @param answer the answer; of rates a condition
 * @param summed true when the answer is an aggregate over all rows with the same join columns
 */
public record AnswerSide(String dataset, Optional<String> where, String answer, boolean summed) {
  private static final Pattern TEXT = Pattern.compile("'[^']*'");
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9_.])[a-z_][a-z0-9_]*\\b(?!\\()");

  /** Names of columns and tables that the expressions read. */
  public Set<String> names() {
    return names(answer + " " + where.orElse(""));
  }

  /** The lower-case names in an expression that are no functions. */
  public static Set<String> names(String sql) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(TEXT.matcher(sql).replaceAll("''"));
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
