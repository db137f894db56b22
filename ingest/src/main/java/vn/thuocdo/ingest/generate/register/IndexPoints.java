package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.ScorePart;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;

/**
 * The points a province gets for those parts of an index that are stated in points, such as the
 * groups of Decision 766: for the quarters of 2026 and October, on time and never left out.
 * Assumed.
 */
final class IndexPoints implements Contents {
  private static final int STREAM = 10;

  private final Catalogue catalogue;

  IndexPoints(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    String province = sources.province().code();
    Draws ofProvince = new Draws(sources.seed()).branch(STREAM).branch(province.hashCode());
    List<ReportPeriod> periods = ReportPeriod.since(Days.year(Days.FIRST));
    for (ScorePart part : statedParts()) {
      Draws draws = ofProvince.branch(part.indicator().hashCode());
      ReportedSeries series = series(part, draws);
      for (int i = 0; i < periods.size(); i++) {
        ReportPeriod period = periods.get(i);
        new AgencyReport(
                province,
                catalogue.indicator(part.indicator()),
                period,
                series.figure((i + 1.0) / periods.size()),
                period.reportedOn(draws),
                "")
            .writeTo(files.single(), draws);
      }
    }
  }

  /** Parts that no goal tells a figure of. */
  private List<ScorePart> statedParts() {
    return catalogue.indicators().values().stream()
        .filter(indicator -> indicator.formula() instanceof Formula.Composite)
        .flatMap(index -> ((Formula.Composite) index.formula()).groups().stream())
        .flatMap(group -> group.parts().stream())
        .filter(part -> catalogue.indicator(part.indicator()).formula() instanceof Formula.Reported)
        .filter(part -> !hasGoal(part.indicator()))
        .toList();
  }

  private boolean hasGoal(String indicator) {
    return catalogue.plans().values().stream()
        .flatMap(plan -> plan.goals().stream())
        .anyMatch(goal -> goal.indicator().equals(indicator));
  }

  private static ReportedSeries series(ScorePart part, Draws draws) {
    double most = part.points().doubleValue();
    double from = most * (0.66 + 0.12 * draws.fraction());
    return new ReportedSeries.Points(from, from + (most - from) * (0.3 + 0.4 * draws.fraction()));
  }
}
