package vn.thuocdo.analytics.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;

/** The months of one snapshot's values, read when first asked for. Safe for any thread. */
final class Trends {
  private static final int MOST_UNITS_KEPT = 2000;

  private final StoredValues stored;
  private final List<String> stated;
  private final Map<String, Map<String, List<Stored>>> byUnit = new ConcurrentHashMap<>();
  private final AtomicReference<Map<String, String>> lastMonths = new AtomicReference<>(Map.of());
  private final AtomicReference<List<String>> months = new AtomicReference<>(List.of());

  private Trends(StoredValues stored, List<String> stated) {
    this.stored = stored;
    this.stated = stated;
  }

  static Trends of(StoredValues stored, Catalogue catalogue) {
    return new Trends(
        stored,
        catalogue.indicators().values().stream()
            .filter(indicator -> indicator.formula().isStated())
            .map(Indicator::id)
            .toList());
  }

  /** Last month with figures of an indicator. */
  Optional<String> lastMonth(String indicator) {
    return Optional.ofNullable(
        lastMonths
            .updateAndGet(known -> known.isEmpty() ? stored.lastMonths() : known)
            .get(indicator));
  }

  /** Totals of every indicator of one unit, oldest first. */
  Map<String, List<Stored>> of(String unitCode) {
    if (byUnit.size() > MOST_UNITS_KEPT) {
      byUnit.clear();
    }
    return byUnit.computeIfAbsent(unitCode, unit -> stored.trends(unit, stated));
  }

  /** Months that have figures of any indicator, oldest first. */
  List<String> months() {
    return months.updateAndGet(known -> known.isEmpty() ? stored.months() : known);
  }
}
