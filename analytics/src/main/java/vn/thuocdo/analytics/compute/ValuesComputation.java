package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;

/**
 * Computes indicators from a session's dataset views into its table {@code computed}, group by
 * group. A group that fails does not stop the others.
 */
final class ValuesComputation {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Steps steps;
  private final Calendars calendars;

  ValuesComputation(ComputeSession session, Catalogue catalogue, LocalDate today) {
    this.session = session;
    this.catalogue = catalogue;
    this.today = today;
    this.steps = new Steps(session, catalogue);
    this.calendars = new Calendars(session, today);
  }

  /** The groups that this session can compute. */
  List<ValueGroup> groups() {
    return new ValueGroups(catalogue, session.unsupportedFormulas()).all();
  }

  /** Empties the table and fills it with all groups; returns what could not be computed. */
  List<Failure> fill() {
    empty();
    prepare();
    List<Failure> failures = new ArrayList<>(unsupported());
    groups().forEach(group -> failures.addAll(fill(group, "computed")));
    return failures;
  }

  /** Makes the tables of places, and returns a fingerprint of the neighbourhoods there are. */
  String prepare() {
    String places =
        new Places(session, catalogue.units())
            .create(List.of(Places.SURVEY, ValueGroup.POPULATION));
    session.materialise(
        "wards", "SELECT ward_code, province_code FROM places WHERE unit_level = 'ward'");
    return places;
  }

  /** Leaves table {@code computed} without rows. */
  void empty() {
    session.table("computed", ValuesTable.layout(), List.of());
  }

  /** The calendar of a group over the rows that were there when it was first asked for. */
  Optional<Calendar> calendar(ValueGroup group) {
    group.relation().filter(r -> r.time() == Relation.Time.FLOW).ifPresent(steps::materialise);
    return calendars.of(group);
  }

  /** To be called when the dataset views show other rows than before. */
  void forgetSteps() {
    steps.forget();
  }

  /**
   * Adds the rows of a group.
   *
   * @param figures table with the figures of the parts of an index
   * @return what could not be computed
   */
  List<Failure> fill(ValueGroup group, String figures) {
    return switch (group.kind()) {
      case RELATION -> counted(group);
      case COUNTS -> counts(group);
      case REPORTED ->
          attempt(
              "agency_reports",
              "reported",
              group.indicators(),
              () -> new ReportedValues(session, catalogue, today).insert());
      case MILESTONES ->
          attempt(
              "agency_reports and task_updates",
              "milestones",
              group.indicators(),
              () -> new MilestoneValues(session, catalogue, today).insert());
      case INDEX -> alone(first(group), () -> index(first(group), figures));
    };
  }

  private static Indicator first(ValueGroup group) {
    return group.indicators().get(0);
  }

  private static String names(ValueGroup group) {
    return group.indicators().stream().map(Indicator::id).collect(joining(", "));
  }

  /** Where the indicators of a relation cannot be counted together, each is tried alone. */
  private List<Failure> counted(ValueGroup group) {
    String file = "relations/%s.yml".formatted(group.relation().orElseThrow().id());
    List<Failure> together = attempt(file, names(group), group.indicators(), () -> relation(group));
    if (together.isEmpty()) {
      return together;
    }
    List<Failure> each =
        group.indicators().stream()
            .flatMap(one -> alone(one, () -> relation(group.only(one))).stream())
            .toList();
    boolean allOfSeveral = each.size() > 1 && each.size() == group.indicators().size();
    return allOfSeveral ? together : each;
  }

  private static List<Failure> alone(Indicator indicator, Runnable work) {
    String where = "indicators/%s.yml:%d".formatted(indicator.id(), indicator.formulaLine());
    return attempt(where, indicator.id(), List.of(indicator), work);
  }

  private void relation(ValueGroup group) {
    Relation relation = group.relation().orElseThrow();
    Optional<Calendar> months = calendar(group);
    if (months.isPresent()) {
      steps.materialise(relation);
      new RelationValues(session, relation, today).insert(group.measures(), months.get());
    }
  }

  private List<Failure> counts(ValueGroup group) {
    return group.indicators().stream()
        .flatMap(indicator -> alone(indicator, () -> count(group, indicator)).stream())
        .toList();
  }

  private void count(ValueGroup group, Indicator indicator) {
    calendar(group)
        .ifPresent(
            months ->
                new GroupValues(session, months)
                    .insert(indicator, (Formula.RatioOfGroups) indicator.formula()));
  }

  private void index(Indicator index, String figures) {
    new CompositeValues(session, catalogue, figures)
        .insert(index, (Formula.Composite) index.formula());
  }

  /**
   * @param where file and line of the definition, or datasets, that a failure speaks of
   */
  private static List<Failure> attempt(
      String where, String what, List<Indicator> indicators, Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (KpiException e) {
      return List.of(
          new Failure(
              what,
              where + ": " + e.getMessage(),
              indicators.stream().map(Indicator::id).toList()));
    }
  }

  /** What the session's engine does not know how to compute. */
  List<Failure> unsupported() {
    return catalogue.indicators().values().stream()
        .filter(indicator -> session.unsupportedFormulas().contains(indicator.formula().kind()))
        .map(
            indicator ->
                new Failure(
                    indicator.id(),
                    "engine '%s' does not know formula kind '%s'. Use another --engine"
                        .formatted(session.engine(), indicator.formula().kind()),
                    List.of(indicator.id())))
        .toList();
  }
}
