package vn.thuocdo.analytics.values;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;

/** The lake table with every computed sum. */
public final class ValuesTable {
  public static final TableId ID = new TableId("indicator_values");

  /** Snapshot note with the datasets' snapshots, as {@code dataset=snapshot} joined by commas. */
  public static final String NOTE_SOURCES = "kpi.sources";

  /** Snapshot note with the ids of indicators that could not be computed, joined by commas. */
  public static final String NOTE_FAILED = "kpi.failed";

  private ValuesTable() {}

  /**
   * One row per indicator, unit, period and breakdown value. {@code breakdown} is empty text for
   * the total; {@code denominator} is NULL for counts; {@code data_through} is the last day of data
   * that could count; {@code stated} is a figure without parts, such as the points of an index, on
   * the scale of figures (100 % is 1), and then {@code numerator} is NULL.
   */
  public static TableLayout layout() {
    return new TableLayout(
        List.of(
            new LakeColumn("indicator_id", LakeType.TEXT),
            new LakeColumn("unit_code", LakeType.TEXT),
            new LakeColumn("unit_level", LakeType.TEXT),
            new LakeColumn("unit_name", LakeType.TEXT),
            new LakeColumn("province_code", LakeType.TEXT),
            new LakeColumn("period", LakeType.TEXT),
            new LakeColumn("period_kind", LakeType.TEXT),
            new LakeColumn("breakdown", LakeType.TEXT),
            new LakeColumn("breakdown_value", LakeType.TEXT),
            new LakeColumn("numerator", LakeType.LONG),
            new LakeColumn("denominator", LakeType.LONG),
            new LakeColumn("missing_reason", LakeType.TEXT),
            new LakeColumn("provisional", LakeType.BOOLEAN),
            new LakeColumn("data_through", LakeType.DATE),
            new LakeColumn("definition_hash", LakeType.TEXT),
            new LakeColumn("stated", LakeType.DECIMAL)));
  }

  /** The note of the datasets' snapshots. */
  public static String noted(Map<String, SnapshotId> sources) {
    return sources.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(joining(","));
  }

  /** Snapshot of each dataset, from the notes of a state; none where nothing was noted. */
  public static Map<String, SnapshotId> sources(Map<String, String> notes) {
    Map<String, SnapshotId> sources = new LinkedHashMap<>();
    for (String pair : notes.getOrDefault(NOTE_SOURCES, "").split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        sources.put(
            pair.substring(0, equals), new SnapshotId(Long.parseLong(pair.substring(equals + 1))));
      }
    }
    return sources;
  }

  /** Indicators that could not be computed, from the notes of a state. */
  public static Set<String> failed(Map<String, String> notes) {
    return Set.of(notes.getOrDefault(NOTE_FAILED, "").split(",", -1));
  }

  /** SQL that reads the rows of {@code files}; columns that older files lack are NULL. */
  public static String readSql(List<Path> files) {
    return files.isEmpty()
        ? "(" + layout().emptySelect() + ")"
        : "(%s UNION ALL BY NAME SELECT * FROM %s)"
            .formatted(layout().emptySelect(), ParquetRows.sql(files, layout()));
  }
}
