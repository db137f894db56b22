package vn.thuocdo.ingest.workbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/**
 * A line of the sender's file that was refused, with every reason.
 *
 * @param line line in the file, or row of its sheet
 * @param reasons at least one
 */
record RefusedLine(long line, List<QuarantinedRow> reasons) {
  RefusedLine {
    reasons = List.copyOf(reasons);
  }

  /** The lines that nobody has sent again, in the order of the file. */
  static List<RefusedLine> open(List<QuarantinedRow> rows) {
    return rows.stream()
        .filter(row -> row.repair().isEmpty())
        .collect(
            groupingBy(QuarantinedRow::line, TreeMap::new, java.util.stream.Collectors.toList()))
        .entrySet()
        .stream()
        .map(line -> new RefusedLine(line.getKey(), line.getValue()))
        .toList();
  }

  /** What ties a corrected row to this line. */
  String reference() {
    return reasons.get(0).batch() + ":" + line;
  }

  /** The row as JSON, with personal text masked; empty for what is no row. */
  Optional<String> raw() {
    return reasons.get(0).raw();
  }

  /** All messages in Vietnamese, one a line. */
  String messages() {
    return reasons.stream().map(reason -> reason.message().vi()).distinct().collect(joining("\n"));
  }

  /** The columns to look at, each with its reasons. */
  Map<String, List<QuarantinedRow>> byColumn() {
    Map<String, List<QuarantinedRow>> byColumn = new LinkedHashMap<>();
    for (QuarantinedRow reason : reasons) {
      for (String column : columns(reason)) {
        byColumn.computeIfAbsent(column, name -> new ArrayList<>()).add(reason);
      }
    }
    return byColumn;
  }

  /** The columns one reason speaks of; none when it speaks of the whole line. */
  static List<String> columns(QuarantinedRow reason) {
    return reason.column().stream().flatMap(names -> Arrays.stream(names.split(";"))).toList();
  }
}
