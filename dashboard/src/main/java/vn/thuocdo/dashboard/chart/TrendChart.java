package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A figure month by month, its dated targets and where it is heading.
 *
 * @param months labels of the axis, oldest first, up to the last date that matters
 * @param share true when figures are fractions, shown in percent
 * @param figures one per month, as far as they are known
 * @param targets the target that counts in each month, if there is one
 * @param path where the figure should be to reach the target in time; empty list for none
 * @param milestones days on which the plan sets a target
 * @param outlook projection at a later month, if there is one
 * @param names words at the ends of the lines
 */
public record TrendChart(
    String label,
    List<String> months,
    boolean share,
    List<Optional<BigDecimal>> figures,
    List<Optional<BigDecimal>> targets,
    List<Optional<BigDecimal>> path,
    List<Milestone> milestones,
    Optional<Outlook> outlook,
    Names names)
    implements Chart {

  /** Where a figure is heading: expected value and 80 % interval at a month of the axis. */
  public record Outlook(int month, BigDecimal value, BigDecimal low, BigDecimal high) {}

  /** A day of the plan: a month of the axis and what is said there. */
  public record Milestone(int month, String words) {}

  /** Words at the ends of the lines. */
  public record Names(String figure, String target, String outlook) {}

  public TrendChart {
    months = List.copyOf(months);
    figures = List.copyOf(figures);
    targets = List.copyOf(targets);
    path = List.copyOf(path);
    milestones = List.copyOf(milestones);
  }

  @Override
  public JsonNode option() {
    return new TrendOption(this).written();
  }

  /** Where the axis begins: a multiple of ten percent below the lowest point, never below zero. */
  public int floor() {
    if (!share) {
      return 0;
    }
    double lowest = Collections.max(List.of(0.0, 100 * lowestPoint() - 5));
    return (int) Math.floor(lowest / 10) * 10;
  }

  private double lowestPoint() {
    List<BigDecimal> all = new ArrayList<>();
    figures.forEach(figure -> figure.ifPresent(all::add));
    outlook.ifPresent(ahead -> all.add(ahead.low()));
    targets.forEach(target -> target.ifPresent(all::add));
    return all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
  }
}
