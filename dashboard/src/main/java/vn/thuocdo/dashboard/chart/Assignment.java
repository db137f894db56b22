package vn.thuocdo.dashboard.chart;

import java.util.Arrays;

/** Pairs rows with columns at the lowest total cost (the Hungarian method, O(n³)). */
final class Assignment {
  private final double[][] cost;
  private final int size;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;
  private final int[] before;

  private Assignment(double[][] cost) {
    this.cost = cost;
    this.size = cost.length;
    this.rowPrice = new double[size + 1];
    this.columnPrice = new double[size + 1];
    this.rowOf = new int[size + 1];
    this.before = new int[size + 1];
  }

  /**
   * The column of each row.
   *
   * @param cost square
   */
  static int[] cheapest(double[][] cost) {
    Assignment assignment = new Assignment(cost);
    for (int row = 1; row <= cost.length; row++) {
      assignment.turn(assignment.reach(row));
    }
    int[] columns = new int[cost.length];
    for (int column = 1; column <= cost.length; column++) {
      columns[assignment.rowOf[column] - 1] = column - 1;
    }
    return columns;
  }

  /** Grows a tree of tight pairs from a row until it meets a free column. */
  private int reach(int row) {
    double[] slack = new double[size + 1];
    boolean[] seen = new boolean[size + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    do {
      seen[column] = true;
      int next = tightest(column, slack, seen);
      pay(slack[next], slack, seen);
      column = next;
    } while (rowOf[column] != 0);
    return column;
  }

  private int tightest(int from, double[] slack, boolean[] seen) {
    int row = rowOf[from];
    int best = -1;
    for (int column = 1; column <= size; column++) {
      if (!seen[column]) {
        double reduced = cost[row - 1][column - 1] - rowPrice[row] - columnPrice[column];
        if (reduced < slack[column]) {
          slack[column] = reduced;
          before[column] = from;
        }
        best = best < 0 || slack[column] < slack[best] ? column : best;
      }
    }
    return best;
  }

  private void pay(double amount, double[] slack, boolean[] seen) {
    for (int column = 0; column <= size; column++) {
      if (seen[column]) {
        rowPrice[rowOf[column]] += amount;
        columnPrice[column] -= amount;
      } else {
        slack[column] -= amount;
      }
    }
  }

  /** Turns the pairs over along the path to a free column. */
  private void turn(int free) {
    int column = free;
    while (column != 0) {
      int previous = before[column];
      rowOf[column] = rowOf[previous];
      column = previous;
    }
  }
}
