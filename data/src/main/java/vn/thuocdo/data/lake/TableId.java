package vn.thuocdo.data.lake;

import java.util.regex.Pattern;

/** Name of a lake table: lower-case letters, digits and underscores. */
public record TableId(String name) {
  private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9_]*");

  public TableId {
    if (!RULE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "table name '%s' must be lower-case letters, digits and underscores".formatted(name));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
