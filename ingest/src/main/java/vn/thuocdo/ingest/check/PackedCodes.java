package vn.thuocdo.ingest.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * The codes of rows as they arrive: a code takes one byte instead of sixteen, and is written as the
 * text it stands for; what is none becomes NULL and is refused by its check. Keys stay text, as
 * their hashes are compared.
 */
record PackedCodes(DatasetContract contract) {
  /** Up to so many codes, comparing with each costs less than looking the text up. */
  private static final int FEW = 6;

  /** A stored column of typed rows {@code t}, packed if it holds codes. */
  String select(Column column) {
    String value = "t." + StagingSql.name(column);
    return isPacked(column)
        ? packed(value, column.codes()) + " AS " + StagingSql.name(column)
        : value;
  }

  private boolean isPacked(Column column) {
    return column.type() == ColumnType.CODE && !contract.key().contains(column.name());
  }

  private static String packed(String text, List<String> codes) {
    String type = "ENUM" + TypedSql.literals(codes);
    if (codes.size() > FEW) {
      return "TRY_CAST(%s AS %s)".formatted(text, type);
    }
    return codes.stream()
        .map(TypedSql::literal)
        .map(code -> "WHEN %1$s = %2$s THEN CAST(%2$s AS %3$s)".formatted(text, code, type))
        .collect(joining(" ", "CASE ", " END"));
  }
}
