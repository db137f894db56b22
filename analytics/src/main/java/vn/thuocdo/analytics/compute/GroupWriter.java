package vn.thuocdo.analytics.compute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.ComputeSession;

/** Writes the values of a group, wholly or some slices of them, and says so to {@code done}. */
record GroupWriter(
    ComputeSession session,
    ValuesComputation computation,
    Definitions definitions,
    SliceWriter writer,
    Recomputed done) {

  /** All values of table {@code computed}, cut so that a later run can replace some. */
  void whole(ValueGroup group) {
    GroupFiles files = writer.write(group, slices(group), "computed");
    count(group, files, "computed");
    note(group, files);
  }

  /** Values of a group that failed in part: uncut and without a note, so that it is tried again. */
  void unsettled(ValueGroup group) {
    count(group, writer.write(group, Slices.UNCUT, "computed"), "computed");
  }

  /**
   * New values of some slices; the files of the others stay.
   *
   * @param names of the slices
   * @param rows table or view with all their values
   * @param fresh table with the values that were computed now
   */
  void replace(ValueGroup group, GroupFiles files, Set<String> names, String rows, String fresh) {
    GroupFiles now = files.with(names, writer.write(group, slices(group), rows));
    count(group, now, fresh);
    note(group, now);
  }

  /** Values that are never brought up to date by parts need no cuts. */
  Slices slices(ValueGroup group) {
    return session.viewsFollow() ? Slices.of(group, calendar(group)) : Slices.UNCUT;
  }

  private Optional<Calendar> calendar(ValueGroup group) {
    return computation.calendar(group);
  }

  private void count(ValueGroup group, GroupFiles files, String fresh) {
    done.compute(
        group,
        files.all(),
        session.number("SELECT count(*) FROM " + fresh),
        distinct("unit_code", fresh),
        distinct("indicator_id", fresh));
  }

  private void note(ValueGroup group, GroupFiles files) {
    String calendar = definitions.calendar(group, calendar(group));
    done.note(group, GroupState.of(definitions.of(group), calendar, files));
  }

  private List<String> distinct(String column, String rows) {
    return session.query(
        "SELECT DISTINCT %s FROM %s".formatted(column, rows), row -> row.text(1).orElseThrow());
  }
}
