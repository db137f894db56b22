package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.compute.Extents.Extent;
import vn.thuocdo.analytics.compute.ValueGroup.Kind;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.progress.Progress;

/**
 * One run over all value groups: first those that are kept or computed whole, then those of which
 * some wards are computed (each dataset's rows are looked through once), then the indexes.
 */
final class ValuesRun {
  private static final String FIGURES = "settled_values";

  private final ComputeSession session;
  private final Catalogue catalogue;
  private final ValuesComputation computation;
  private final EarlierValues earlier;
  private final Extents extents;
  private final Sources sources;
  private final Recomputed done = new Recomputed();
  private final GroupWriter writer;

  ValuesRun(
      ComputeSession session,
      Catalogue catalogue,
      ValuesComputation computation,
      Definitions definitions,
      EarlierValues earlier,
      Extents extents,
      Sources sources,
      LakeTable table) {
    this.session = session;
    this.catalogue = catalogue;
    this.computation = computation;
    this.earlier = earlier;
    this.extents = extents;
    this.sources = sources;
    this.writer =
        new GroupWriter(session, computation, definitions, new SliceWriter(session, table), done);
  }

  /** Brings every group up to date; writes files of {@code table} and commits nothing. */
  Recomputed run(Progress progress) {
    done.fail(computation.unsupported());
    List<ValueGroup> groups = computation.groups();
    List<ValueGroup> byWard = new ArrayList<>();
    try (Progress.Stage stage = progress.start("tính chỉ tiêu / computing", groups.size())) {
      for (ValueGroup group : groups) {
        if (group.kind() != Kind.INDEX && !settle(group)) {
          byWard.add(group);
        } else {
          stage.advance(1);
        }
      }
      for (List<ValueGroup> local : ValueGroup.sharingDatasets(byWard)) {
        computeWards(datasets(local), local);
        stage.advance(local.size());
      }
      groups.stream().filter(g -> g.kind() == Kind.INDEX).forEach(g -> index(g, groups));
    }
    return done;
  }

  private static Set<String> datasets(List<ValueGroup> groups) {
    return groups.stream().flatMap(g -> g.counted().stream()).collect(toSet());
  }

  /** False when only some wards have to be computed. */
  private boolean settle(ValueGroup group) {
    Extent extent = extents.of(group);
    if (extent == Extent.NOTHING) {
      keep(group);
    } else if (extent == Extent.EVERYTHING) {
      computeWhole(group);
    }
    return extent != Extent.WARDS;
  }

  private void keep(ValueGroup group) {
    GroupState state = extents.stateOfSameDefinition(group).orElseThrow();
    done.keep(group, state, earlier.files(state).all());
  }

  private void computeWhole(ValueGroup group) {
    long start = System.nanoTime();
    computation.empty();
    List<Failure> failures = computation.fill(group, FIGURES);
    done.fail(failures);
    if (failures.isEmpty()) {
      writer.whole(group);
    } else {
      writer.unsettled(group);
    }
    done.time(group, Duration.ofNanos(System.nanoTime() - start));
  }

  private void computeWards(Set<String> datasets, List<ValueGroup> groups) {
    WardViews views = new WardViews(session, catalogue, sources, datasets);
    Optional<List<String>> wards = views.narrow();
    computation.forgetSteps();
    List<ValueGroup> unsure = new ArrayList<>();
    for (ValueGroup group : groups) {
      if (wards.isEmpty() || !computeWards(group)) {
        unsure.add(group);
      }
    }
    if (wards.isPresent()) {
      views.widen();
      computation.forgetSteps();
    }
    unsure.forEach(this::computeWhole);
  }

  private boolean computeWards(ValueGroup group) {
    computation.empty();
    if (!computation.fill(group, FIGURES).isEmpty()) {
      return false;
    }
    GroupFiles files = earlier.files(extents.stateOfSameDefinition(group).orElseThrow());
    Optional<Set<String>> changed =
        new WardMerge(session, group.measures(), writer.slices(group)).merge(files);
    changed.ifPresent(names -> writer.replace(group, files, names, "merged", "fresh"));
    return changed.isPresent();
  }

  private void index(ValueGroup group, List<ValueGroup> groups) {
    List<ValueGroup> parts = group.parts(groups);
    boolean asBefore = extents.of(group) == Extent.NOTHING;
    if (asBefore && parts.stream().noneMatch(done::isComputed)) {
      keep(group);
    } else if (!asBefore || !computePeriods(group, parts)) {
      session.view(FIGURES, done.files(), ValuesTable.layout());
      computeWhole(group);
    }
  }

  /** False when the index has to be computed whole. */
  private boolean computePeriods(ValueGroup group, List<ValueGroup> parts) {
    GroupFiles files = earlier.files(extents.stateOfSameDefinition(group).orElseThrow());
    Set<String> known = earlier.groups().keySet();
    if (!session.viewsFollow()
        || files.bySlice().containsKey(Slices.WHOLE)
        || !parts.stream().allMatch(part -> known.contains(part.id()))) {
      return false;
    }
    Set<String> names =
        new ChangedPeriods(session, Slices.QUARTERS)
            .show(FIGURES, files(parts, earlier::files), files(parts, done::files), files);
    computation.empty();
    if (!computation.fill(group, FIGURES).isEmpty()) {
      return false;
    }
    writer.replace(group, files, names, "computed", "computed");
    return true;
  }

  private static List<Path> files(
      List<ValueGroup> groups, Function<ValueGroup, List<Path>> ofGroup) {
    return groups.stream().flatMap(group -> ofGroup.apply(group).stream()).toList();
  }
}
