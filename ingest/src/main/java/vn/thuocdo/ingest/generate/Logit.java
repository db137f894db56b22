package vn.thuocdo.ingest.generate;

/** The logistic scale, on which wards and groups differ. StrictMath: the same on every machine. */
public final class Logit {
  private Logit() {}

  /** Log odds of a share between 0 and 1. */
  public static double of(double share) {
    return StrictMath.log(share / (1 - share));
  }

  /** The share with these log odds. */
  public static double share(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
