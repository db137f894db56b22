package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.lake.LakeTable;

/** Writes values as new files of the lake, slice by slice; nothing is committed. */
record SliceWriter(ComputeSession session, LakeTable table) {
  /**
   * Writes all rows of a table or view.
   *
   * @return the files of every slice that has rows
   */
  GroupFiles write(ValueGroup group, Slices slices, String rows) {
    List<String> periods =
        session.query("SELECT DISTINCT period FROM " + rows, row -> row.text(1).orElseThrow());
    Map<String, List<Path>> files = new TreeMap<>();
    slices.cut(periods).forEach((slice, of) -> files.put(slice, write(group, slice, of, rows)));
    return new GroupFiles(files);
  }

  private List<Path> write(ValueGroup group, String slice, List<String> periods, String rows) {
    return session.write(
        "SELECT %s FROM %s WHERE %s"
            .formatted(ValuesTable.layout().columnList(), rows, among(periods)),
        table,
        group.id() + "-" + slice);
  }

  /** SQL that holds for the rows of some periods; there may be none. */
  static String among(List<String> periods) {
    return periods.isEmpty()
        ? "FALSE"
        : periods.stream().map("'%s'"::formatted).collect(joining(", ", "period IN (", ")"));
  }
}
