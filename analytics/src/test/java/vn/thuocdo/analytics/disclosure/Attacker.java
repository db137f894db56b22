package vn.thuocdo.analytics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has every published table and a linear programme: each withheld figure is a
 * variable, zero at least, tied to all others by the sums they must keep. A denominator is known
 * where another indicator with the same one may publish it.
 */
final class Attacker {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Set<String> withheld = new HashSet<>();
  private final Set<String> unknownDenominators = new HashSet<>();
  private final List<Sums> sums;
  private final Map<String, List<Sums>> sumsOf = new HashMap<>();
  private final long threshold;

  /** A figure that is the sum of others. */
  private record Sums(String whole, List<String> parts) {
    List<String> all() {
      List<String> all = new ArrayList<>(parts);
      all.add(whole);
      return all;
    }
  }

  /**
   * @param denominators what is withheld of every indicator with these denominators
   */
  Attacker(List<Figure> all, List<Withheld> hidden, List<Withheld> denominators, long threshold) {
    Set<String> blocks = blocks(hidden);
    Set<String> unknown = blocks(denominators);
    for (Figure figure : all) {
      String block = String.join("|", figure.unit(), figure.period(), figure.breakdown());
      figures.put(name(figure), figure);
      if (blocks.contains(block)) {
        withheld.add(name(figure));
      }
      if (unknown.contains(block)) {
        unknownDenominators.add(name(figure));
      }
    }
    this.threshold = threshold;
    this.sums = sums();
    for (Sums sum : sums) {
      sum.all().forEach(name -> sumsOf.computeIfAbsent(name, n -> new ArrayList<>()).add(sum));
    }
  }

  private static Set<String> blocks(List<Withheld> hidden) {
    Set<String> blocks = new HashSet<>();
    hidden.forEach(w -> blocks.add(String.join("|", w.unit(), w.period(), w.breakdown())));
    return blocks;
  }

  private static String name(Figure f) {
    return String.join("|", f.unit(), f.period(), f.breakdown(), f.value());
  }

  boolean isWithheld(Figure figure) {
    return withheld.contains(name(figure));
  }

  /** How far the attacker can narrow a withheld figure: highest minus lowest possible value. */
  double width(Figure target) {
    boolean few = Thresholds.small(target.denominator(), threshold);
    double low = solve(target, few, false);
    double high = solve(target, few, true);
    return Math.rint((high - low) * 1e6) / 1e6;
  }

  private long value(String name, boolean denominators) {
    Figure figure = figures.get(name);
    return denominators ? figure.denominator() : figure.numerator();
  }

  private double solve(Figure target, boolean denominators, boolean highest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new HashMap<>();
    Set<Sums> used = new LinkedHashSet<>();
    for (String name : connected(name(target), used)) {
      Variable variable = model.newVariable(name).lower(0);
      long denominator = figures.get(name).denominator();
      if (!denominators && !unknownDenominators.contains(name)) {
        variable.upper(denominator);
      }
      variables.put(name, variable);
    }
    for (Sums sum : used) {
      add(model, sum, variables, denominators);
    }
    variables.get(name(target)).weight(1);
    Optimisation.Result result = highest ? model.maximise() : model.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return Integer.MAX_VALUE;
    }
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("the published tables contradict each other: " + result);
    }
    return result.get(model.indexOf(variables.get(name(target)))).doubleValue();
  }

  private void add(
      ExpressionsBasedModel model,
      Sums sum,
      Map<String, Variable> variables,
      boolean denominators) {
    Expression equation = model.newExpression(sum.toString());
    long known = 0;
    for (String part : sum.parts()) {
      if (withheld.contains(part)) {
        equation.set(variables.get(part), 1);
      } else {
        known += value(part, denominators);
      }
    }
    if (withheld.contains(sum.whole())) {
      equation.set(variables.get(sum.whole()), -1).level(-known);
    } else {
      equation.level(value(sum.whole(), denominators) - known);
    }
  }

  /** The withheld figures that sums tie to one of them, and those sums. */
  private Set<String> connected(String start, Set<Sums> used) {
    Set<String> found = new LinkedHashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Sums sum : sumsOf.getOrDefault(open.poll(), List.of())) {
        if (used.add(sum)) {
          sum.all().stream().filter(withheld::contains).filter(found::add).forEach(open::add);
        }
      }
    }
    return found;
  }

  /** Every figure that is a sum of others: of wards, of values, of neighbourhoods, of months. */
  private List<Sums> sums() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Figure f : figures.values()) {
      String rest = "|" + f.breakdown() + "|" + f.value();
      if (f.level().equals("ward")) {
        add(parts, "wards", f.province() + "|" + f.period() + rest, f);
      }
      if (f.isNeighbourhood()) {
        String ward = f.unit().substring(0, f.unit().indexOf('/'));
        add(parts, "neighbourhoods", ward + "|" + f.period() + rest, f);
      }
      if (!f.breakdown().isEmpty()) {
        add(parts, f.breakdown(), f.unit() + "|" + f.period() + "||", f);
      }
      if (!f.isNeighbourhood() && Span.of(f.period()).isMonth()) {
        figures.values().stream()
            .filter(longer -> longer.unit().equals(f.unit()))
            .filter(longer -> longer.breakdown().equals(f.breakdown()))
            .filter(longer -> longer.value().equals(f.value()))
            .filter(longer -> Span.of(longer.period()).contains(Span.of(f.period())))
            .forEach(longer -> add(parts, "months", name(longer), f));
      }
    }
    List<Sums> sums = new ArrayList<>();
    parts.forEach((key, names) -> sums.add(new Sums(key.substring(key.indexOf(' ') + 1), names)));
    return sums;
  }

  private static void add(Map<String, List<String>> parts, String kind, String whole, Figure part) {
    parts.computeIfAbsent(kind + " " + whole, k -> new ArrayList<>()).add(name(part));
  }
}
