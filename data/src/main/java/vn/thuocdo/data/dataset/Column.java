package vn.thuocdo.data.dataset;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * A column of a dataset.
 *
 * @param label what the column is called on forms and in workbook headers
 * @param codes allowed values of a CODE or SET column
 * @param pattern named format the text must have
 * @param reference what the text must name in the catalogue; only for text columns
 * @param min smallest allowed value, as written in the contract; for dates a day or {@code today}
 * @param max largest allowed value, likewise
 * @param personal personal text that never enters the tables analysts can query
 */
public record Column(
    String name,
    Bilingual label,
    ColumnType type,
    boolean required,
    List<String> codes,
    Optional<TextPattern> pattern,
    Optional<Reference> reference,
    Optional<String> min,
    Optional<String> max,
    boolean personal) {
  public Column {
    codes = List.copyOf(codes);
    boolean coded = type == ColumnType.CODE || type == ColumnType.SET;
    if (coded == codes.isEmpty()) {
      throw new IllegalArgumentException(
          "column '%s': codes are needed for code and set columns, and only there".formatted(name));
    }
    if (reference.isPresent() && type != ColumnType.TEXT) {
      throw new IllegalArgumentException(
          "column '%s': only a text column can refer to the catalogue".formatted(name));
    }
  }

  /** True when the lake keeps the column. */
  public boolean stored() {
    return !personal;
  }
}
