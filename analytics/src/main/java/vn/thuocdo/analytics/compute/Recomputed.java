package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;

/** What a run has computed and kept so far. */
final class Recomputed {
  private final Map<String, GroupState> states = new LinkedHashMap<>();
  private final Map<String, List<Path>> files = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<String> failed = new TreeSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();
  private final Set<String> computed = new HashSet<>();
  private final Map<String, Duration> took = new LinkedHashMap<>();
  private int kept;
  private long values;

  /** A group stays as it was. */
  void keep(ValueGroup group, GroupState state, List<Path> own) {
    states.put(group.id(), state);
    files.put(group.id(), own);
    kept++;
  }

  /**
   * A group was computed.
   *
   * @param rows how many values were computed for it
   * @param ofUnits units that have them
   * @param ofIndicators indicators that have them
   */
  void compute(
      ValueGroup group,
      List<Path> own,
      long rows,
      List<String> ofUnits,
      List<String> ofIndicators) {
    computed.add(group.id());
    files.put(group.id(), own);
    values += rows;
    units.addAll(ofUnits);
    indicators.addAll(ofIndicators);
  }

  /** Notes how long computing a whole group took. */
  void time(ValueGroup group, Duration duration) {
    took.put(group.id(), duration);
  }

  /** Notes how a computed group came about, so that it may be kept next time. */
  void note(ValueGroup group, GroupState state) {
    states.put(group.id(), state);
  }

  /** Something could not be computed. */
  void fail(List<Failure> more) {
    failures.addAll(more);
    more.forEach(failure -> failed.addAll(failure.indicators()));
  }

  /** True when a group that an indicator belongs to was computed. */
  boolean isComputed(ValueGroup group) {
    return computed.contains(group.id());
  }

  Map<String, GroupState> states() {
    return states;
  }

  /** The files of one group. */
  List<Path> files(ValueGroup group) {
    return files.getOrDefault(group.id(), List.of());
  }

  /** The files of all groups. */
  List<Path> files() {
    return files.values().stream().flatMap(List::stream).toList();
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** Indicators without values because of a failure. */
  Set<String> failed() {
    return failed;
  }

  Set<String> units() {
    return units;
  }

  Set<String> indicators() {
    return indicators;
  }

  Map<String, Duration> tookByGroup() {
    return took;
  }

  int groups() {
    return computed.size();
  }

  int kept() {
    return kept;
  }

  long values() {
    return values;
  }
}
