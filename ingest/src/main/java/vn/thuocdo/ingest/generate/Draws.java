package vn.thuocdo.ingest.generate;

/**
 * A stream of pseudo-random draws that is the same on every machine and Java version: SplitMix64
 * (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). A branch
 * depends only on its parent's seed and its key, so wards and households can be drawn in any order.
 */
public final class Draws {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int NORMAL_TERMS = 12;

  private final long seed;
  private long state;

  public Draws(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /** An independent stream for {@code key}; does not advance this one. */
  public Draws branch(long key) {
    return new Draws(mix(seed ^ mix(key * GOLDEN_GAMMA + 1)));
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return fraction() < probability;
  }

  /** Uniform in 0 .. bound - 1. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Uniform in from .. to, both included. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** Near enough to a standard normal draw: the sum of twelve uniform draws, less six. */
  public double normal() {
    double sum = 0;
    for (int term = 0; term < NORMAL_TERMS; term++) {
      sum += fraction();
    }
    return sum - NORMAL_TERMS / 2.0;
  }

  /** A whole number whose expectation is {@code mean}: its floor, or one more. */
  public int count(double mean) {
    int floor = (int) mean;
    return chance(mean - floor) ? floor + 1 : floor;
  }
}
