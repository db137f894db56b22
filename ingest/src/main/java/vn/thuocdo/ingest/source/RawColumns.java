package vn.thuocdo.ingest.source;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.text.Bilingual;

/** How the fields of a text file, {@code f0}, {@code f1} ..., become the columns of {@code raw}. */
record RawColumns(Header header, DatasetContract contract) {
  /** INPUT_REFUSED when the header does not fit the contract. */
  static RawColumns of(SourceFile file, Header header, DatasetContract contract) {
    List<Bilingual> problems = header.problems(contract);
    if (!problems.isEmpty()) {
      throw SourceFile.refused(
          file.path(),
          Bilingual.joined(problems, "; "),
          new Bilingual(
                  "Dòng tiêu đề phải ghi tên các cột của tập dữ liệu '%s': %s",
                  "The header must name the columns of dataset '%s': %s")
              .formatted(contract.id(), CsvSource.names(contract)));
    }
    return new RawColumns(header, contract);
  }

  /**
   * Columns of the SELECT that fills {@code raw}.
   *
   * @param clean true when no field can begin or end with a blank or hold letters apart from their
   *     marks
   * @param numbered true when the first field is the line
   */
  String select(boolean clean, boolean numbered) {
    String columns =
        contract.columns().stream()
            .map(column -> "%s AS \"%s\"".formatted(field(column, clean), column.name()))
            .collect(joining(", "));
    int reference = header.columns().indexOf(Header.REFERENCE);
    return (numbered ? "CAST(line AS BIGINT) AS _line, " : "")
        + columns
        + (reference < 0 ? "" : ", trim(f%d) AS _reference".formatted(reference));
  }

  private String field(Column column, boolean clean) {
    int field = header.columns().indexOf(column.name());
    if (field < 0) {
      return "CAST(NULL AS VARCHAR)";
    }
    if (clean) {
      return "f" + field;
    }
    String text = "trim(f%d)".formatted(field);
    return "nullif(%s, '')".formatted(holdsWords(column) ? "nfc_normalize(" + text + ")" : text);
  }

  static boolean holdsWords(Column column) {
    return column.type() == ColumnType.TEXT || column.type() == ColumnType.BOOLEAN;
  }

  /** DuckDB's column list for reading the fields as text. */
  String fieldTypes() {
    return IntStream.range(0, header.fields().size())
        .mapToObj(i -> "'f%d': 'VARCHAR'".formatted(i))
        .collect(joining(", ", "{", "}"));
  }

  /** The facts about the relation with the rows. */
  RawTable table(long rows, long malformed, String relation) {
    boolean refers = header.columns().contains(Header.REFERENCE);
    return new RawTable(
        rows,
        malformed,
        relation,
        relation.equals(RawTable.PLAIN),
        refers
            ? Optional.of("SELECT row_number() OVER () AS _row_number, _reference FROM " + relation)
            : Optional.empty(),
        header.unknownFields());
  }
}
