package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every figure that is a sum of others: of wards, of values, of neighbourhoods, of months. */
final class TableSums {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, List<Figure>> parts = new LinkedHashMap<>();

  /** A figure and those it is the sum of. */
  record Sum(Figure whole, List<Figure> parts) {}

  private TableSums(List<Figure> all) {
    all.forEach(f -> figures.put(name(f.unit(), f.period(), f.breakdown(), f.value()), f));
  }

  static List<Sum> of(List<Figure> all) {
    TableSums tables = new TableSums(all);
    all.forEach(tables::add);
    List<Sum> sums = new ArrayList<>();
    tables.parts.forEach(
        (key, parts) ->
            sums.add(new Sum(tables.figures.get(key.substring(key.indexOf(' ') + 1)), parts)));
    return sums;
  }

  private static String name(String unit, String period, String breakdown, String value) {
    return String.join("|", unit, period, breakdown, value);
  }

  private void add(Figure f) {
    if (f.level().equals("ward")) {
      add("wards", name(f.province(), f.period(), f.breakdown(), f.value()), f);
    }
    if (f.isNeighbourhood()) {
      String ward = f.unit().substring(0, f.unit().indexOf('/'));
      add("neighbourhoods", name(ward, f.period(), f.breakdown(), f.value()), f);
    }
    if (!f.breakdown().isEmpty()) {
      add(f.breakdown(), name(f.unit(), f.period(), "", ""), f);
    }
    if (!f.isNeighbourhood() && Span.of(f.period()).isMonth()) {
      addToLonger(f);
    }
  }

  private void addToLonger(Figure month) {
    figures.forEach(
        (name, longer) -> {
          if (longer.unit().equals(month.unit())
              && longer.breakdown().equals(month.breakdown())
              && longer.value().equals(month.value())
              && Span.of(longer.period()).contains(Span.of(month.period()))) {
            add("months", name, month);
          }
        });
  }

  private void add(String kind, String whole, Figure part) {
    parts.computeIfAbsent(kind + " " + whole, k -> new ArrayList<>()).add(part);
  }
}
