package vn.thuocdo.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Keeps what a reader hands over, so that a test can look at it. */
final class RecordingSink implements RowSink {
  private final List<String> fields = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> malformed = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private final LongConsumer afterRow;

  RecordingSink() {
    this(rows -> {});
  }

  /**
   * @param afterRow told the number of rows so far after each
   */
  RecordingSink(LongConsumer afterRow) {
    this.afterRow = afterRow;
  }

  @Override
  public void header(List<String> header) {
    if (!fields.isEmpty()) {
      throw new IllegalStateException("the header came twice");
    }
    fields.addAll(header);
  }

  @Override
  public void row(long line, List<String> values) {
    if (values.size() != fields.size()) {
      throw new IllegalStateException(values.size() + " values for " + fields.size() + " fields");
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        row.put(fields.get(i), values.get(i));
      }
    }
    lines.add(line);
    rows.add(row);
    afterRow.accept(rows.size());
  }

  @Override
  public void malformed(Malformed place) {
    malformed.add(place.line() + ": " + place.reason().en());
  }

  @Override
  public void unknownField(String field) {
    unknown.add(field);
  }

  /** Rows without their empty values. */
  List<Map<String, String>> rows() {
    return rows;
  }

  List<Long> lines() {
    return lines;
  }

  List<String> malformed() {
    return malformed;
  }

  List<String> unknown() {
    return unknown;
  }
}
