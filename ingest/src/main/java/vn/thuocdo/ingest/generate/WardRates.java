package vn.thuocdo.ingest.generate;

import java.util.EnumMap;
import java.util.Map;

/**
 * The share of people with each trait in one ward, by month, age group and vulnerability. Wards are
 * logit-normal around the mean of their kind.
 */
public final class WardRates {
  /** Standard deviation between wards of all traits together, in logits. Assumed. */
  private static final double COMMON_SPREAD = 0.28;

  /** Standard deviation between wards of each trait on top of it, in logits. Assumed. */
  private static final double TRAIT_SPREAD = 0.12;

  private final Map<Trait, TraitRates> rates = new EnumMap<>(Trait.class);

  public WardRates(WardKind kind, Draws draws) {
    double common = kind.lead() + COMMON_SPREAD * draws.normal();
    for (Trait trait : Trait.values()) {
      rates.put(trait, new TraitRates(trait, common + TRAIT_SPREAD * draws.normal()));
    }
  }

  /** Log odds of a trait in a month (0 = January) for an adult who is not vulnerable. */
  public double logit(Trait trait, int month) {
    return trait.logit(month) + rates.get(trait).effect;
  }

  /** The share of a group that has the trait in a month (0 = January). */
  public double share(Trait trait, int month, AgeGroup group, boolean vulnerable) {
    TraitRates of = rates.get(trait);
    return (vulnerable ? of.vulnerable : of.others).get(group)[month];
  }

  private static final class TraitRates {
    private final double effect;
    private final Map<AgeGroup, double[]> others = new EnumMap<>(AgeGroup.class);
    private final Map<AgeGroup, double[]> vulnerable = new EnumMap<>(AgeGroup.class);

    TraitRates(Trait trait, double effect) {
      this.effect = effect;
      for (AgeGroup group : AgeGroup.values()) {
        double shift = effect + trait.lag(group);
        others.put(group, monthly(trait, shift));
        vulnerable.put(group, monthly(trait, shift + trait.vulnerableLag()));
      }
    }

    private static double[] monthly(Trait trait, double shift) {
      double[] shares = new double[Days.MONTHS];
      for (int month = 0; month < shares.length; month++) {
        shares[month] = Logit.share(trait.logit(month) + shift);
      }
      return shares;
    }
  }
}
