package vn.thuocdo.analytics.compute;

import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Relation;

/** Decides how much of a value group has to be computed again. */
final class Extents {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final ValuesComputation computation;
  private final Definitions definitions;
  private final EarlierValues earlier;
  private final Circumstances circumstances;
  private final Sources sources;

  Extents(
      ComputeSession session,
      Catalogue catalogue,
      ValuesComputation computation,
      Definitions definitions,
      EarlierValues earlier,
      Circumstances circumstances,
      Sources sources) {
    this.session = session;
    this.catalogue = catalogue;
    this.computation = computation;
    this.definitions = definitions;
    this.earlier = earlier;
    this.circumstances = circumstances;
    this.sources = sources;
  }

  /** How much is computed again. */
  enum Extent {
    /** Nothing; the files stay. */
    NOTHING,
    /** Wards whose rows changed, when they can be told. */
    WARDS,
    /** Everything. */
    EVERYTHING
  }

  Extent of(ValueGroup group) {
    Optional<GroupState> state = stateOfSameDefinition(group);
    if (state.isEmpty()) {
      return Extent.EVERYTHING;
    }
    boolean sameRows = group.sources().stream().allMatch(sources::unchanged) && samePlaces(group);
    boolean sameDay = circumstances.today().equals(earlier.circumstances().today());
    if (sameRows && (sameDay || sameCalendar(group, state.get()))) {
      return Extent.NOTHING;
    }
    return !sameRows && isLocal(group) && sameCalendar(group, state.get())
        ? Extent.WARDS
        : Extent.EVERYTHING;
  }

  /** What was noted of the group, if it still means the same. */
  Optional<GroupState> stateOfSameDefinition(ValueGroup group) {
    return Optional.ofNullable(earlier.groups().get(group.id()))
        .filter(state -> state.definition().equals(definitions.of(group)));
  }

  private boolean samePlaces(ValueGroup group) {
    return !definitions.namesNeighbourhoods(group)
        || circumstances.places().equals(earlier.circumstances().places());
  }

  private boolean sameCalendar(ValueGroup group, GroupState state) {
    try {
      return state.calendar().equals(definitions.calendar(group, computation.calendar(group)));
    } catch (KpiException broken) {
      return false; // computing the group says what is wrong
    }
  }

  /** True when only rows that were added can have changed it, and wards stand for themselves. */
  private boolean isLocal(ValueGroup group) {
    return session.viewsFollow()
        && group.relation().filter(this::isByWard).isPresent()
        && (!group.sources().contains(ValueGroup.POPULATION)
            || sources.unchanged(ValueGroup.POPULATION))
        && placesAreLocal(group)
        && group.counted().stream().allMatch(dataset -> sources.added(dataset).isPresent());
  }

  private boolean isByWard(Relation relation) {
    return Stream.concat(Stream.of(relation), relation.uses().stream().map(catalogue::relation))
        .allMatch(Relation::byWard);
  }

  /** Neighbourhoods of a ward change only with rows that name the ward. */
  private boolean placesAreLocal(ValueGroup group) {
    return samePlaces(group)
        || (group.counted().contains(Places.SURVEY) && sources.unchanged(ValueGroup.POPULATION));
  }
}
