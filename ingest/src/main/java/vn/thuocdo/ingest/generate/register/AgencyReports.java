package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Weighted;

/**
 * Figures that agencies of a province state for the indicators nobody can count: for the year of
 * the plan, or for the quarters of 2026 and October. Some are never reported, on purpose. Assumed.
 * The points of an index follow.
 */
final class AgencyReports implements Contents {
  private static final int STREAM = 9;
  private static final double NEVER_REPORTED = 0.12;
  private static final double MISSED = 0.08;
  private static final double REVISED = 0.06;
  private static final int REVISED_AFTER = 9;
  private static final String REVISION = "Đính chính căn cứ, số giữ nguyên";

  private static final Weighted<String> NOTES =
      Weighted.evenly(
          List.of("", "", "Số sơ bộ", "Đã đối chiếu với đơn vị", "Ước thực hiện, chờ số"));

  private final Catalogue catalogue;
  private final IndexPoints points;

  AgencyReports(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.points = new IndexPoints(catalogue);
  }

  @Override
  public void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    String province = sources.province().code();
    for (Map.Entry<String, Goal> entry : goals(province).entrySet()) {
      Indicator indicator = catalogue.indicator(entry.getKey());
      Draws draws = new Draws(sources.seed()).branch(STREAM).branch(indicator.id().hashCode());
      if (!draws.chance(NEVER_REPORTED)) {
        Goal goal = entry.getValue();
        int year = PlanYear.of(catalogue.plan(goal.planId()));
        ReportedSeries series = ReportedSeries.of(indicator, goal, draws);
        writeAll(files.single(), new Subject(province, indicator, year, series), draws);
      }
    }
    points.write(sources, files);
  }

  /** One goal of the province for each indicator that is stated rather than counted. */
  private Map<String, Goal> goals(String province) {
    Map<String, Goal> goals = new TreeMap<>();
    for (Plan plan : catalogue.plans().values()) {
      for (Goal goal : plan.goals()) {
        if (plan.province().equals(province) && stated(goal.indicator())) {
          goals.putIfAbsent(goal.indicator(), goal);
        }
      }
    }
    return goals;
  }

  private boolean stated(String indicator) {
    Formula formula = catalogue.indicator(indicator).formula();
    return formula instanceof Formula.Reported || formula instanceof Formula.Milestone;
  }

  private static void writeAll(RowFile file, Subject subject, Draws draws) throws IOException {
    List<ReportPeriod> periods = ReportPeriod.since(subject.year());
    for (int i = 0; i < periods.size(); i++) {
      ReportPeriod period = periods.get(i);
      Figure figure = subject.series().figure((i + 1.0) / periods.size());
      if (!draws.chance(MISSED)) {
        AgencyReport report =
            new AgencyReport(
                subject.province(),
                subject.indicator(),
                period,
                figure,
                period.reportedOn(draws),
                NOTES.pick(draws));
        report.writeTo(file, draws);
        if (draws.chance(REVISED) && report.day() + REVISED_AFTER <= Days.LAST) {
          report.again(report.day() + REVISED_AFTER, REVISION).writeTo(file, draws);
        }
      }
    }
  }

  /** An indicator that agencies of a province report on. */
  private record Subject(String province, Indicator indicator, int year, ReportedSeries series) {}
}
