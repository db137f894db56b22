package vn.thuocdo.data.catalogue;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.Target;

/** Says where the targets of a goal contradict their plan, their own words or each other. */
record TargetChecks(Plan plan, Goal goal) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  /** Of a goal that is met from below, a later target asks for no less than an earlier one. */
  private static final Set<Comparison> RISING =
      Set.of(Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.DECREASE_BY_AT_LEAST);

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    Set<String> dues = new HashSet<>();
    for (Target target : goal.targets()) {
      if (!dues.add(target.due().toString())) {
        problems.add("goal '%s' has two targets for %s".formatted(goal.id(), target.due()));
      }
      ofValue(target).ifPresent(problems::add);
      ofDate(target).ifPresent(problems::add);
    }
    falling().ifPresent(problems::add);
    return problems;
  }

  private Optional<String> ofValue(Target target) {
    if (target.value().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = target.value().get();
    boolean share = goal.unit().filter("%"::equals).isPresent();
    if (share && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
      return Optional.of(
          "goal '%s' asks for %s %%, which no share can be".formatted(goal.id(), value));
    }
    return numbers(target.printed()).contains(value.stripTrailingZeros())
        ? Optional.empty()
        : Optional.of(
            "goal '%s' asks for %s, but its plan prints '%s'"
                .formatted(goal.id(), value, target.printed()));
  }

  private static Set<BigDecimal> numbers(String printed) {
    return NUMBER
        .matcher(printed)
        .results()
        .map(number -> new BigDecimal(number.group().replace(',', '.')).stripTrailingZeros())
        .collect(toSet());
  }

  private Optional<String> ofDate(Target target) {
    Optional<LocalDate> issued = plan.document().issuedOn();
    return target
        .due()
        .lastDay()
        .filter(day -> issued.filter(day::isBefore).isPresent())
        .map(
            day ->
                "the target of goal '%s' is due (%s) before its plan was issued"
                    .formatted(goal.id(), target.due()));
  }

  private Optional<String> falling() {
    List<Target> dated =
        goal.targets().stream()
            .filter(t -> t.value().isPresent() && t.due().lastDay().isPresent())
            .sorted(java.util.Comparator.comparing(t -> t.due().lastDay().orElseThrow()))
            .toList();
    for (int i = 1; i < dated.size() && RISING.contains(goal.comparison()); i++) {
      Target before = dated.get(i - 1);
      Target after = dated.get(i);
      if (after.value().orElseThrow().compareTo(before.value().orElseThrow()) < 0) {
        return Optional.of(
            "goal '%s' asks for less in %s than in %s"
                .formatted(goal.id(), after.due(), before.due()));
      }
    }
    return Optional.empty();
  }
}
