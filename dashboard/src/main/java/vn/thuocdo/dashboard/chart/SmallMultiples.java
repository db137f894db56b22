package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The same small line once per group, all on one scale, so that they may be compared.
 *
 * @param low figure at the lower edge of each panel
 * @param high figure at the upper edge
 */
public record SmallMultiples(double low, double high, List<Panel> panels) {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 64;

  /** One group: its name, its figures month by month and its line. */
  public record Panel(String name, Optional<BigDecimal> newest, Optional<Sparkline> line) {}

  /** A group before it is drawn. */
  public record Group(String name, List<Optional<BigDecimal>> figures) {
    public Group {
      figures = List.copyOf(figures);
    }
  }

  public SmallMultiples {
    panels = List.copyOf(panels);
  }

  /** Draws groups on the scale that holds all of them. */
  public static SmallMultiples of(List<Group> groups, Optional<BigDecimal> target) {
    Sparkline.Scale scale =
        Sparkline.Scale.of(groups.stream().flatMap(group -> group.figures().stream()).toList());
    return new SmallMultiples(
        scale.low(),
        scale.high(),
        groups.stream()
            .map(
                group ->
                    new Panel(
                        group.name(),
                        group.figures().get(group.figures().size() - 1),
                        Sparkline.of(group.figures(), scale, target, WIDTH, HEIGHT)))
            .toList());
  }
}
