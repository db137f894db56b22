package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.compute.Extents.Extent;
import vn.thuocdo.analytics.compute.ValueGroup.Kind;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
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
  private final Definitions definitions;
  private final EarlierValues earlier;
  private final Extents extents;
  private final Sources sources;
  private final SliceWriter writer;
  private final Recomputed done = new Recomputed();

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
    this.definitions = definitions;
    this.earlier = earlier;
    this.extents = extents;
    this.sources = sources;
    this.writer = new SliceWriter(session, table);
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

  /** A group with failures is written uncut and without a note; the next run tries it again. */
  private void computeWhole(ValueGroup group) {
    long start = System.nanoTime();
    computation.empty();
    List<Failure> failures = computation.fill(group, FIGURES);
    done.fail(failures);
    Slices slices = failures.isEmpty() ? slices(group) : Slices.UNCUT;
    GroupFiles files = writer.write(group, slices, "computed");
    count(group, files, "computed");
    done.time(group, Duration.ofNanos(System.nanoTime() - start));
    if (failures.isEmpty()) {
      note(group, files);
    }
  }

  /** Values that are never brought up to date by wards need no cuts. */
  private Slices slices(ValueGroup group) {
    return session.viewsFollow() ? Slices.of(group, computation.calendar(group)) : Slices.UNCUT;
  }

  /**
   * @param fresh table with the rows computed now
   */
  private void count(ValueGroup group, GroupFiles files, String fresh) {
    done.compute(
        group,
        files.all(),
        session.number("SELECT count(*) FROM " + fresh),
        distinct("unit_code", fresh),
        distinct("indicator_id", fresh));
  }

  private void note(ValueGroup group, GroupFiles files) {
    String calendar = definitions.calendar(group, computation.calendar(group));
    done.note(group, GroupState.of(definitions.of(group), calendar, files));
  }

  private List<String> distinct(String column, String rows) {
    return session.query(
        "SELECT DISTINCT %s FROM %s".formatted(column, rows), row -> row.text(1).orElseThrow());
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
    Slices slices = slices(group);
    Optional<Set<String>> changed = new WardMerge(session, group.measures(), slices).merge(files);
    changed.ifPresent(
        names -> {
          GroupFiles now = files.with(names, writer.write(group, slices, "merged"));
          count(group, now, "fresh");
          note(group, now);
        });
    return changed.isPresent();
  }

  private void index(ValueGroup group, List<ValueGroup> groups) {
    Formula.Composite composite = (Formula.Composite) group.indicators().get(0).formula();
    boolean partsChanged =
        groups.stream()
            .filter(done::isComputed)
            .flatMap(g -> g.indicators().stream())
            .anyMatch(i -> composite.parts().contains(i.id()));
    if (!partsChanged && extents.of(group) == Extent.NOTHING) {
      keep(group);
    } else {
      session.view(FIGURES, done.files(), ValuesTable.layout());
      computeWhole(group);
    }
  }
}
