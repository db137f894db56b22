package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;

/** The slices of an index in which a figure of a part may have changed. */
record ChangedPeriods(ComputeSession session, Slices slices) {
  /**
   * Lets view {@code figures} show the figures of the parts in these slices.
   *
   * @param before files of the parts in the earlier state
   * @param now files of the parts
   * @param index files of the index in the earlier state
   * @return names of the slices
   */
  Set<String> show(String figures, List<Path> before, List<Path> now, GroupFiles index) {
    List<Path> changed = new ArrayList<>(Compute.without(now, before));
    changed.addAll(Compute.without(before, now));
    List<String> periods = new ArrayList<>(periods(changed));
    Set<String> names = periods.stream().map(slices::of).collect(toCollection(TreeSet::new));
    periods.addAll(periods(index.of(names)));
    session.view("figures_of_parts", now, ValuesTable.layout());
    session.view(figures, "SELECT * FROM figures_of_parts WHERE " + SliceWriter.among(periods));
    return names;
  }

  private List<String> periods(List<Path> files) {
    session.view("files_of_periods", files, ValuesTable.layout());
    return session.query(
        "SELECT DISTINCT period FROM files_of_periods ORDER BY 1",
        row -> row.text(1).orElseThrow());
  }
}
