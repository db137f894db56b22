package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.Target;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Ward;

/**
 * What each ward is to reach of the first goals of the province's latest plan that are counted from
 * rows: the number of the plan, or up to ten points less where a ward starts behind. Assumed.
 */
final class AssignedTargets implements Contents {
  private static final int STREAM = 7;
  private static final int GOALS = 4;
  private static final int ASSIGNED_ON = Days.epochDay(2026, 2, 10);
  private static final LocalDate LAST_DUE = LocalDate.of(2026, 12, 31);
  private static final double FULL_TARGET = 0.6;

  private final Catalogue catalogue;

  AssignedTargets(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A goal that is passed on to wards. */
  private record Passed(String goal, LocalDate due, BigDecimal value) {}

  @Override
  public void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    List<Passed> goals = goals(sources.province().code());
    for (Ward ward : sources.wards()) {
      Draws draws = ward.draws(Ward.Use.REGISTERS).branch(STREAM);
      for (Passed goal : goals) {
        write(files.single(), ward, goal, draws);
      }
    }
  }

  private List<Passed> goals(String province) {
    return catalogue.plans().values().stream()
        .filter(plan -> plan.province().equals(province))
        .map(Plan::goals)
        .flatMap(List::stream)
        .filter(this::counted)
        .flatMap(goal -> goal.targets().stream().map(target -> passed(goal, target)))
        .filter(goal -> goal.due().getYear() == LAST_DUE.getYear())
        .limit(GOALS)
        .toList();
  }

  private boolean counted(Goal goal) {
    return goal.comparison() == Comparison.AT_LEAST
        && catalogue.indicator(goal.indicator()).formula() instanceof Formula.Ratio;
  }

  private static Passed passed(Goal goal, Target target) {
    return new Passed(
        goal.id(),
        target.due().lastDay().orElse(LocalDate.MAX),
        target.value().orElse(BigDecimal.ZERO));
  }

  private static void write(RowFile file, Ward ward, Passed goal, Draws draws) throws IOException {
    int less = draws.chance(FULL_TARGET) ? 0 : draws.between(1, 10);
    file.text(goal.goal());
    file.text(ward.code());
    file.empty();
    file.empty();
    file.date(Math.toIntExact(goal.due().toEpochDay()));
    file.number(goal.value().longValue() - less);
    file.date(ASSIGNED_ON);
    file.endRow();
  }
}
