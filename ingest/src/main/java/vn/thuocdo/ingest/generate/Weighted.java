package vn.thuocdo.ingest.generate;

import java.util.Arrays;
import java.util.List;

/** Things to pick from, each with its share. */
public final class Weighted<T> {
  private final List<T> items;
  private final double[] upTo;

  private Weighted(List<T> items, double[] upTo) {
    this.items = items;
    this.upTo = upTo;
  }

  /**
   * Items with their weights, in the same order.
   *
   * @param weights shares in any unit; only their proportion counts
   */
  public static <T> Weighted<T> of(List<T> items, double... weights) {
    if (items.size() != weights.length) {
      throw new IllegalArgumentException(items.size() + " items, " + weights.length + " weights");
    }
    double[] upTo = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      upTo[i] = sum;
    }
    return new Weighted<>(List.copyOf(items), upTo);
  }

  /** Every item equally often. */
  public static <T> Weighted<T> evenly(List<T> items) {
    double[] weights = new double[items.size()];
    Arrays.fill(weights, 1);
    return of(items, weights);
  }

  /** One item, drawn in proportion to the weights. */
  public T pick(Draws draws) {
    int last = upTo.length - 1;
    double wanted = draws.fraction() * upTo[last];
    int i = 0;
    while (i < last && upTo[i] <= wanted) {
      i++;
    }
    return items.get(i);
  }
}
