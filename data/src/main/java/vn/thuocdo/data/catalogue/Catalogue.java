package vn.thuocdo.data.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.plan.Agency;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * Everything the product is told: sources, agreements between them, indicators, plans, tasks,
 * agencies and units, by id.
 */
public record Catalogue(
    Units units,
    Map<String, Agency> agencies,
    Map<String, DatasetContract> datasets,
    Map<String, Relation> relations,
    Map<String, Agreement> agreements,
    Map<String, Indicator> indicators,
    Map<String, Plan> plans,
    List<PlanTask> tasks) {
  public Catalogue {
    agencies = ordered(agencies);
    datasets = ordered(datasets);
    relations = ordered(relations);
    agreements = ordered(agreements);
    indicators = ordered(indicators);
    plans = ordered(plans);
    tasks = List.copyOf(tasks);
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The dataset contract with this id; a clear NOT_FOUND error otherwise. */
  public DatasetContract dataset(String id) {
    return load(new Bilingual("tập dữ liệu", "dataset"), id, datasets);
  }

  /** The indicator with this id; a clear NOT_FOUND error otherwise. */
  public Indicator indicator(String id) {
    return load(new Bilingual("chỉ số", "indicator"), id, indicators);
  }

  /** The plan with this id; a clear NOT_FOUND error otherwise. */
  public Plan plan(String id) {
    return load(new Bilingual("kế hoạch", "plan"), id, plans);
  }

  /** The relation with this id; a clear NOT_FOUND error otherwise. */
  public Relation relation(String id) {
    return load(new Bilingual("quan hệ", "relation"), id, relations);
  }

  /** The agreement with this id; a clear NOT_FOUND error otherwise. */
  public Agreement agreement(String id) {
    return load(new Bilingual("phép đối chiếu", "agreement"), id, agreements);
  }

  /** The goal with this id in whichever plan it stands. */
  public Optional<Goal> findGoal(String id) {
    return plans.values().stream()
        .flatMap(plan -> plan.goals().stream())
        .filter(goal -> goal.id().equals(id))
        .findFirst();
  }

  /** The names that a column of a source may refer to. */
  public List<String> known(Reference reference) {
    return switch (reference) {
      case INDICATOR -> List.copyOf(indicators.keySet());
      case GOAL ->
          plans.values().stream().flatMap(plan -> plan.goals().stream()).map(Goal::id).toList();
      case TASK -> tasks.stream().map(PlanTask::id).toList();
      case UNIT -> units.all().stream().map(Unit::code).toList();
      case AGENCY -> List.copyOf(agencies.keySet());
    };
  }

  /** Breakdowns an indicator is computed with; empty when it is not counted from rows. */
  public List<String> breakdowns(Indicator indicator) {
    return indicator
        .formula()
        .relation()
        .map(relation -> relation(relation).breakdowns())
        .orElse(List.of());
  }

  /** True when a share is counted among those whom the survey has reached. */
  public boolean isSurveyed(Indicator indicator) {
    return indicator.formula() instanceof Formula.Ratio ratio
        && reads(relation(ratio.over()), "survey_forms");
  }

  private boolean reads(Relation relation, String dataset) {
    return relation.datasets().contains(dataset)
        || relation.uses().stream().anyMatch(used -> reads(relation(used), dataset));
  }

  private static <T> T load(Bilingual noun, String id, Map<String, T> known) {
    T found = known.get(id);
    if (found == null) {
      Bilingual hint = NearMatches.sentence(id, known.keySet());
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          new Bilingual(
              "Không tìm thấy %s '%s' trong danh mục. %s".formatted(noun.vi(), id, hint.vi()),
              "Cannot find %s '%s': the catalogue does not have it. %s"
                  .formatted(noun.en(), id, hint.en())));
    }
    return found;
  }

  /** Datasets whose rows belong to rows of {@code dataset}. */
  public List<DatasetContract> childrenOf(String dataset) {
    return datasets.values().stream()
        .filter(c -> c.parent().filter(p -> p.dataset().equals(dataset)).isPresent())
        .toList();
  }

  /** Names under which documents list the rows of such datasets. */
  public Set<String> nestedNames() {
    return datasets.values().stream()
        .flatMap(c -> c.parent().stream())
        .map(DatasetContract.Parent::nested)
        .collect(Collectors.toSet());
  }
}
