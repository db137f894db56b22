package vn.thuocdo.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.analytics.disclosure.Attacker.Publication;

/**
 * Nobody who has all tables narrows a small figure down to less than the threshold. The attacker
 * solves two linear programmes for every small figure that is withheld, and sees three indicators:
 * how many of all are met, how many of those use, and one of which nobody is above the line, which
 * gives most of its denominators away.
 */
class AttackTest {
  private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
  private static final Suppression SUPPRESSION = new Suppression(THRESHOLDS);
  private static final int WARDS = 5;

  /** The wards that send one more file. */
  private static final List<Integer> MORE = List.of(1, 2);

  /** What is published of a state of the figures, and the indicator that is attacked. */
  private record State(List<Publication> publications) {
    /** Of three indicators: met of all, in use of met, nobody of all. */
    static State of(String name, RandomTables tables) {
      List<Figure> met = tables.figures(RandomTables.Cell::met, RandomTables.Cell::all);
      List<Figure> use = tables.figures(RandomTables.Cell::uses, RandomTables.Cell::met);
      List<Withheld> linked =
          SUPPRESSION.of(List.of(figures("met", met), figures("use", use)), List.of());
      return new State(
          List.of(
              new Publication(name, "met", "all", met, of("met", linked)),
              new Publication(name, "use", "met", use, of("use", linked)),
              alone(name, "nobody", tables.figures(cell -> 0, RandomTables.Cell::all), NOTHING)));
    }

    /** Of met of all and nobody of all, after an earlier state. */
    static State ofTwo(String name, RandomTables tables, State before) {
      return new State(
          List.of(
              alone(
                  name,
                  "met",
                  tables.figures(RandomTables.Cell::met, RandomTables.Cell::all),
                  before),
              alone(name, "nobody", tables.figures(cell -> 0, RandomTables.Cell::all), before)));
    }

    private static Publication alone(
        String state, String indicator, List<Figure> figures, State before) {
      return new Publication(
          state,
          indicator,
          "all",
          figures,
          SUPPRESSION.of(List.of(figures(indicator, figures)), before.withheld(indicator)));
    }

    private static IndicatorFigures figures(String id, List<Figure> figures) {
      return new IndicatorFigures(id, true, figures);
    }

    private static List<Withheld> of(String indicator, List<Withheld> all) {
      return all.stream().filter(w -> w.indicator().equals(indicator)).toList();
    }

    private List<Withheld> withheld(String indicator) {
      return publications.stream()
          .flatMap(p -> p.withheld().stream())
          .filter(w -> w.indicator().equals(indicator))
          .toList();
    }
  }

  private static final State NOTHING = new State(List.of());

  /** One file of each ward. */
  private static List<List<Long>> files(long seed) {
    return LongStream.range(0, WARDS).mapToObj(ward -> List.of(seed * 1000 + ward)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyNarrowsASmallFigureOfAWard(long seed) {
    State state = State.of("now", RandomTables.of(files(seed)));
    assertThat(narrowed(new Attacker(state.publications()), state, f -> !f.isNeighbourhood()))
        .isEmpty();
  }

  /**
   * Neighbourhoods hide in their ward: of a small figure at least as much is left open as the
   * ward's own figure could tell of, and never less than what protects a ward.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void norOfANeighbourhood(long seed) {
    State state = State.of("now", RandomTables.of(files(seed)));
    assertThat(narrowed(new Attacker(state.publications()), state, Figure::isNeighbourhood))
        .isEmpty();
  }

  /**
   * Two of five wards send one more file between two states, and the attacker knows that the others
   * did not: what was withheld in the first state is not opened by the second.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void norByWhatIsPublishedLater(long seed) {
    List<List<Long>> before = files(seed);
    List<List<Long>> after = new ArrayList<>(before);
    for (int ward : MORE) {
      after.set(ward, List.of(before.get(ward).get(0), seed * 1000 + 500 + ward));
    }
    State first = State.ofTwo("first", RandomTables.of(before), NOTHING);
    State second = State.ofTwo("second", RandomTables.of(after), first);
    List<Publication> all = new ArrayList<>(first.publications());
    all.addAll(second.publications());
    Attacker attacker = new Attacker(all);
    for (int i = 0; i < first.publications().size(); i++) {
      learn(attacker, first.publications().get(i), second.publications().get(i));
    }
    assertThat(narrowed(attacker, first, f -> !f.isNeighbourhood())).isEmpty();
  }

  private static void learn(Attacker attacker, Publication first, Publication second) {
    List<String> changed = MORE.stream().map(RandomTables::ward).toList();
    first.figures().stream()
        .filter(f -> f.level().equals("ward") && !changed.contains(f.unit()))
        .forEach(
            f -> {
              attacker.learnsTheSame(first.above(f), second.above(f));
              attacker.learnsTheSame(first.below(f), second.below(f));
            });
  }

  /** The small figures that the attacker knows nearly. */
  private static List<String> narrowed(Attacker attacker, State state, Predicate<Figure> which) {
    List<String> found = new ArrayList<>();
    for (Publication published : state.publications()) {
      for (Figure figure : published.figures()) {
        if (which.test(figure) && figure.sum().isSmall(THRESHOLDS.ward())) {
          boolean few = Thresholds.small(figure.denominator(), THRESHOLDS.ward());
          String number = few ? published.below(figure) : published.above(figure);
          assertThat(attacker.knows(number)).as("%s", figure).isFalse();
          double width = attacker.width(number, THRESHOLDS.ward());
          if (width < THRESHOLDS.ward()) {
            found.add(number + " within " + width);
          }
        }
      }
    }
    return found;
  }
}
