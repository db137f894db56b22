package vn.thuocdo.data.quality;

import java.util.List;

/** How two datasets' answers are compared. */
public sealed interface Comparison {
  /** The dataset whose units the figures are listed by. */
  AnswerSide left();

  /** The dataset it is held against. */
  AnswerSide right();

  /**
   * Row against row: the newest row of the left side's key with that of the right side. Pairs in
   * which either answer is empty cannot be compared and do not count.
   *
   * @param join columns that tie the rows together
   */
  record OfRows(AnswerSide left, AnswerSide right, List<JoinColumns> join, Holds holds)
      implements Comparison {
    public OfRows {
      join = List.copyOf(join);
      if (join.isEmpty()) {
        throw new IllegalArgumentException("rows are compared by at least one join column");
      }
    }
  }

  /** Where no row link exists: the share of rows that answer yes, unit by unit, side by side. */
  record OfRates(AnswerSide left, AnswerSide right) implements Comparison {}

  /** The column that holds the same identifier on both sides. */
  record JoinColumns(String left, String right) {}

  /** When two answers agree. */
  enum Holds {
    /** Both are the same. */
    EQUAL("="),
    /** The left one is not larger. */
    AT_MOST("<=");

    private final String sql;

    Holds(String sql) {
      this.sql = sql;
    }

    /** The operator between the left and the right answer. */
    public String sql() {
      return sql;
    }
  }
}
