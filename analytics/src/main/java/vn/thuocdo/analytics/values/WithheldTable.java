package vn.thuocdo.analytics.values;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;

/** The lake table with what nobody is shown, and why; it changes together with the values. */
public final class WithheldTable {
  public static final TableId ID = new TableId("withheld");

  /** Snapshot note with the state of the values it was decided for. */
  public static final String NOTE_VALUES = "kpi.values";

  /** Snapshot note with the fingerprint of the rules it was decided by. */
  public static final String NOTE_RULES = "kpi.rules";

  private WithheldTable() {}

  /** The notes of what was decided for a state of the values. */
  public static Map<String, String> notes(SnapshotId values, String rules) {
    return Map.of(NOTE_VALUES, values.toString(), NOTE_RULES, rules);
  }

  /**
   * The files with what was decided for a state of the values by some rules; empty when nothing
   * was, or by other rules.
   */
  public static Optional<List<Path>> decided(LakeTable table, SnapshotId values, String rules) {
    return decidedFor(table, values)
        .filter(state -> rules.equals(table.states().summary(state).get(NOTE_RULES)))
        .map(table::files);
  }

  /**
   * One row per indicator, unit, period and breakdown: the total ({@code breakdown} empty) or all
   * values of the breakdown; {@code reason} is {@code primary} or {@code complementary}.
   */
  public static TableLayout layout() {
    return new TableLayout(
        List.of(
            new LakeColumn("indicator_id", LakeType.TEXT),
            new LakeColumn("unit_code", LakeType.TEXT),
            new LakeColumn("period", LakeType.TEXT),
            new LakeColumn("breakdown", LakeType.TEXT),
            new LakeColumn("reason", LakeType.TEXT)));
  }

  /**
   * SQL that reads what was decided for a state of the values; empty when nothing was, and then
   * nothing may be shown.
   */
  public static Optional<String> readSql(Lake lake, SnapshotId values) {
    return lake.find(ID)
        .flatMap(
            table ->
                decidedFor(table, values)
                    .map(state -> ParquetRows.sql(table.files(state), layout())));
  }

  /** Keeps what was decided for a state of the values under a name, for good. */
  static void tag(Lake lake, SnapshotId values, String name) {
    lake.find(ID)
        .ifPresent(
            table -> decidedFor(table, values).ifPresent(state -> table.states().tag(name, state)));
  }

  /** Lets go of a name given by {@link #tag}. */
  static void untag(Lake lake, String name) {
    lake.find(ID).ifPresent(table -> table.states().untag(name));
  }

  private static Optional<SnapshotId> decidedFor(LakeTable table, SnapshotId values) {
    List<SnapshotId> states = table.states().readable();
    for (int i = states.size() - 1; i >= 0; i--) {
      if (values.toString().equals(table.states().summary(states.get(i)).get(NOTE_VALUES))) {
        return Optional.of(states.get(i));
      }
    }
    return Optional.empty();
  }
}
