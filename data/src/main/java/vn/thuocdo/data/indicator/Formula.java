package vn.thuocdo.data.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How an indicator gets its figure. */
public sealed interface Formula {

  /** Relation the figure is counted over, if it is counted at all. */
  default Optional<String> relation() {
    return Optional.empty();
  }

  /** Name in definitions and answers. */
  String kind();

  /** True when somebody states the figure instead of rows being counted. */
  default boolean isStated() {
    return false;
  }

  /** What counts above the line, as written in the definition; empty when nothing is counted. */
  default String above() {
    return "";
  }

  /** What counts below the line, likewise. */
  default String below() {
    return "";
  }

  /**
   * Rows that satisfy a condition, out of the rows of a population.
   *
   * @param over relation whose rows are counted
   * @param population SQL condition that selects the denominator
   * @param numerator SQL condition that selects the numerator among those
   */
  record Ratio(String over, String population, String numerator) implements Formula {
    @Override
    public Optional<String> relation() {
      return Optional.of(over);
    }

    @Override
    public String kind() {
      return "ratio";
    }

    @Override
    public String above() {
      return numerator;
    }

    @Override
    public String below() {
      return population;
    }
  }

  /**
   * Rows of a relation out of a reference count.
   *
   * @param group group of the population dataset that is the denominator
   */
  record RatioOfPopulation(String over, String numerator, String group) implements Formula {
    @Override
    public Optional<String> relation() {
      return Optional.of(over);
    }

    @Override
    public String kind() {
      return "ratio_of_population";
    }

    @Override
    public String above() {
      return numerator;
    }

    @Override
    public String below() {
      return group;
    }
  }

  /**
   * A plain total.
   *
   * @param amount SQL expression that is summed; rows where it is unknown add nothing
   */
  record Count(String over, String amount) implements Formula {
    @Override
    public Optional<String> relation() {
      return Optional.of(over);
    }

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public String above() {
      return amount;
    }
  }

  /**
   * Amounts summed over the rows of a relation, one out of the other.
   *
   * @param numerator SQL expression that is summed; unknown adds nothing
   * @param denominator likewise
   */
  record RatioOfSums(String over, String numerator, String denominator) implements Formula {
    @Override
    public Optional<String> relation() {
      return Optional.of(over);
    }

    @Override
    public String kind() {
      return "ratio_of_sums";
    }

    @Override
    public String above() {
      return numerator;
    }

    @Override
    public String below() {
      return denominator;
    }
  }

  /** Number of rows of a relation that satisfy a condition. */
  record CountOfRows(String over, String condition) implements Formula {
    @Override
    public Optional<String> relation() {
      return Optional.of(over);
    }

    @Override
    public String kind() {
      return "count_state";
    }

    @Override
    public String above() {
      return condition;
    }
  }

  /** One reference count out of another, both groups of the population dataset. */
  record RatioOfGroups(String numeratorGroup, String denominatorGroup) implements Formula {
    @Override
    public String kind() {
      return "ratio_of_groups";
    }

    @Override
    public String above() {
      return numeratorGroup;
    }

    @Override
    public String below() {
      return denominatorGroup;
    }
  }

  /** A figure that an agency states in {@code agency_reports}. */
  record Reported() implements Formula {
    @Override
    public String kind() {
      return "reported";
    }

    @Override
    public boolean isStated() {
      return true;
    }
  }

  /**
   * Something that is done or not done, as a report or the updates of its tasks say.
   *
   * @param tasks tasks that together are the milestone; empty when only reports tell
   */
  record Milestone(List<String> tasks) implements Formula {
    public Milestone {
      tasks = List.copyOf(tasks);
    }

    @Override
    public String kind() {
      return "milestone";
    }

    @Override
    public boolean isStated() {
      return true;
    }
  }

  /**
   * Points for other indicators, summed: the score of an index.
   *
   * @param full the most points there are
   * @param ranks names of ranges of the score, best first
   */
  record Composite(BigDecimal full, List<ScoreGroup> groups, List<ScoreRank> ranks)
      implements Formula {
    public Composite {
      groups = List.copyOf(groups);
      ranks = List.copyOf(ranks);
      BigDecimal sum = ScoreGroup.sum(groups);
      if (sum.compareTo(full) != 0) {
        throw new IllegalArgumentException(
            "the points of the groups add up to %s, not to %s".formatted(sum, full));
      }
    }

    @Override
    public String kind() {
      return "composite";
    }

    /** Indicators that give points, each once. */
    public List<String> parts() {
      return groups.stream()
          .flatMap(group -> group.parts().stream())
          .map(ScorePart::indicator)
          .distinct()
          .toList();
    }
  }
}
