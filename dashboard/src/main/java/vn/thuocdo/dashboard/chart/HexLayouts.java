package vn.thuocdo.dashboard.chart;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Layouts, each computed once. Safe for any thread. */
public final class HexLayouts {
  private final Map<List<HexLayout.Point>, HexLayout> known = new ConcurrentHashMap<>();

  /** The layout of these units. */
  public HexLayout of(List<HexLayout.Point> points) {
    return known.computeIfAbsent(List.copyOf(points), HexLayout::of);
  }
}
