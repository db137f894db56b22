package vn.thuocdo.ingest.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.text.Bilingual;

/**
 * Which field of a source row is which column of the contract.
 *
 * @param fields the header's fields as written
 * @param columns for each field the column it names, or empty text when unknown
 */
record Header(List<String> fields, List<String> columns) {
  /** Field of a marked workbook that says which quarantined row a row corrects. */
  static final String REFERENCE = "_quarantined";

  /** Field of a marked workbook with the reasons, for people only. */
  static final String REASONS = "_errors";

  /** Field of a marked workbook with the line in the file that was sent, for people only. */
  static final String LINE = "_line";

  Header {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
  }

  /** Reads a header row: column names, or Vietnamese or English labels, in any order. */
  static Header of(List<String> fields, DatasetContract contract) {
    Map<String, String> known = new HashMap<>();
    known.put(REFERENCE, REFERENCE);
    known.put(REASONS, REASONS);
    known.put(LINE, LINE);
    for (Column column : contract.columns()) {
      known.put(folded(column.label().en()), column.name());
      known.put(folded(column.label().vi()), column.name());
      known.put(folded(column.name()), column.name());
    }
    return new Header(
        fields, fields.stream().map(field -> known.getOrDefault(folded(field), "")).toList());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  /** Number of fields that name a column. */
  long recognised() {
    return columns.stream().filter(column -> !column.isEmpty()).count();
  }

  /** What is wrong with the header for this contract; empty when it can be used. */
  List<Bilingual> problems(DatasetContract contract) {
    List<Bilingual> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        problems.add(
            new Bilingual("cột '%s' xuất hiện hai lần", "column '%s' stands twice")
                .formatted(column));
      }
    }
    contract.columns().stream()
        .filter(column -> column.required() && !seen.contains(column.name()))
        .forEach(
            column ->
                problems.add(
                    new Bilingual(
                            "thiếu cột bắt buộc '%s' (%s)", "required column '%s' (%s) is missing")
                        .formatted(column.name(), column.label().vi())));
    return problems;
  }

  /** Fields that no column of the contract has. */
  List<String> unknownFields() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (columns.get(i).isEmpty()) {
        unknown.add(fields.get(i));
      }
    }
    return unknown;
  }
}
