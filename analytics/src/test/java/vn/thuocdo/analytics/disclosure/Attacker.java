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
 * Somebody who has every published table and a linear programme: each number that nothing shows is
 * a variable, zero at least and at most what it is a part of, tied to all others by the sums they
 * must keep. Indicators share the numbers they have in common, and of a unit that did not change
 * all numbers are the same in two states.
 */
final class Attacker {
  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> atMost = new HashMap<>();
  private final Map<String, List<Sums>> sumsOf = new HashMap<>();
  private final Map<String, double[]> ranges = new HashMap<>();

  /**
   * What one indicator publishes.
   *
   * @param state of the figures; numbers of two states have nothing to do with each other
   * @param above name of the number above the line
   * @param below name of the number below the line
   */
  record Publication(
      String state, String above, String below, List<Figure> figures, List<Withheld> withheld) {
    String above(Figure figure) {
      return name(above, figure);
    }

    String below(Figure figure) {
      return name(below, figure);
    }

    private String name(String number, Figure f) {
      return String.join(
          "|", state, number, f.unit(), f.period(), f.breakdown(), f.value(), f.level());
    }
  }

  /** A number that is the sum of others. */
  private record Sums(String whole, List<String> parts) {
    List<String> all() {
      List<String> all = new ArrayList<>(parts);
      all.add(whole);
      return all;
    }
  }

  Attacker(List<Publication> publications) {
    publications.forEach(this::read);
  }

  private void read(Publication from) {
    Set<Key> withheld = new HashSet<>();
    from.withheld().forEach(w -> withheld.add(w.key()));
    for (Figure figure : from.figures()) {
      numbers.put(from.above(figure), figure.numerator());
      numbers.put(from.below(figure), figure.denominator());
      limit(from.above(figure), from.below(figure));
      if (!withheld.contains(
          new Key(figure.unit(), Span.of(figure.period()), figure.breakdown()))) {
        known.add(from.above(figure));
        known.add(from.below(figure));
      }
    }
    for (TableSums.Sum sum : TableSums.of(from.figures())) {
      tie(from.above(sum.whole()), sum.parts().stream().map(from::above).toList());
      tie(from.below(sum.whole()), sum.parts().stream().map(from::below).toList());
    }
  }

  private void limit(String above, String below) {
    atMost.computeIfAbsent(above, n -> new LinkedHashSet<>()).add(below);
    atMost.computeIfAbsent(below, n -> new LinkedHashSet<>());
  }

  private void tie(String whole, List<String> parts) {
    Sums sums = new Sums(whole, parts);
    sums.all().forEach(name -> sumsOf.computeIfAbsent(name, n -> new ArrayList<>()).add(sums));
  }

  /** The attacker learns that two numbers are the same, as those of a unit that did not change. */
  void learnsTheSame(String one, String other) {
    tie(one, List.of(other));
  }

  boolean knows(String number) {
    return known.contains(number);
  }

  /**
   * How far a number can be narrowed: highest minus lowest possible value, or less than that if it
   * is {@code enough}. Every solution for one number also shows what others can be.
   */
  double width(String number, long enough) {
    if (possible(number) < enough) {
      solve(number, true);
    }
    if (possible(number) < enough) {
      solve(number, false);
    }
    return possible(number);
  }

  private double possible(String number) {
    double[] range = ranges.getOrDefault(number, new double[2]);
    return Math.rint((range[1] - range[0]) * 1e6) / 1e6;
  }

  private void solve(String target, boolean highest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new HashMap<>();
    Set<Sums> used = new LinkedHashSet<>();
    Set<String> connected = connected(target, used);
    connected.forEach(name -> variables.put(name, model.newVariable(name).lower(0)));
    used.forEach(sum -> add(model, sum, variables));
    connected.forEach(name -> limit(model, name, variables));
    variables.get(target).weight(1);
    Optimisation.Result result = highest ? model.maximise() : model.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      widen(target, Integer.MAX_VALUE);
      return;
    }
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("the published tables contradict each other: " + result);
    }
    variables.forEach(
        (name, variable) -> widen(name, result.get(model.indexOf(variable)).doubleValue()));
  }

  private void widen(String number, double value) {
    double[] range = ranges.computeIfAbsent(number, n -> new double[] {value, value});
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  }

  private void add(ExpressionsBasedModel model, Sums sum, Map<String, Variable> variables) {
    Expression equation = model.newExpression(sum.toString());
    long rest = 0;
    for (String part : sum.parts()) {
      if (known.contains(part)) {
        rest += numbers.get(part);
      } else {
        equation.set(variables.get(part), 1);
      }
    }
    if (known.contains(sum.whole())) {
      equation.level(numbers.get(sum.whole()) - rest);
    } else {
      equation.set(variables.get(sum.whole()), -1).level(-rest);
    }
  }

  private void limit(ExpressionsBasedModel model, String above, Map<String, Variable> variables) {
    for (String below : atMost.get(above)) {
      if (known.contains(below)) {
        Variable variable = variables.get(above);
        long limit = numbers.get(below);
        if (variable.getUpperLimit() == null || variable.getUpperLimit().longValue() > limit) {
          variable.upper(limit);
        }
      } else {
        model
            .newExpression(above + " of " + below)
            .set(variables.get(above), 1)
            .set(variables.get(below), -1)
            .upper(0);
      }
    }
  }

  /** The unknown numbers that sums and limits tie to one of them, and those sums. */
  private Set<String> connected(String start, Set<Sums> used) {
    Set<String> found = new LinkedHashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String next = open.poll();
      List<String> near = new ArrayList<>(atMost.get(next));
      for (Sums sum : sumsOf.getOrDefault(next, List.of())) {
        if (used.add(sum)) {
          near.addAll(sum.all());
        }
      }
      near.stream().filter(n -> !known.contains(n)).filter(found::add).forEach(open::add);
    }
    return found;
  }
}
