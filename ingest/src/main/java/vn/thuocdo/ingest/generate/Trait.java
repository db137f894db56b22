package vn.thuocdo.ingest.generate;

/**
 * Something that people, households or organisations have or not, with its share among adults of 18
 * to 59 in an average ward in January and in October 2026, and the lag of others in logits. The
 * shares are set so that the whole population shows the published figures, which were:
 *
 * <ul>
 *   <li>electronic identity: more than 70 % of those eligible activated (Thanh Niên, 19/09/2025)
 *   <li>bank account: more than 86 % of adults (Hà Nội Mới, 10/2025)
 *   <li>organisations: 9.69 % of enterprises and cooperatives with an identity (SGGP, 19/05/2025)
 *   <li>dossiers: more than 52 % online (Thanh Niên, 19/09/2025)
 * </ul>
 *
 * <p>No figure was published for phones after 2022, nor for household internet, signatures or QR
 * codes: these shares, all growth over 2026 and all lags are assumptions.
 */
public enum Trait {
  ID_CARD(0.965, 0.985, -1.0, -0.3, -0.8, -0.6),
  /** Level 2 among holders of a card. */
  VNEID2(0.78, 0.955, -0.9, -0.7, -1.6, -0.6),
  SMARTPHONE(0.955, 0.972, -0.7, -1.3, -2.6, -1.0),
  BANK_ACCOUNT(0.905, 0.93, -2.6, -1.0, -1.85, -0.7),
  INTERNET(0.875, 0.905, 0, 0, 0, -1.2),
  ENTERPRISE_EID(0.45, 0.75, 0, 0, 0, 0),
  HOUSEHOLD_BUSINESS_EID(0.10, 0.40, 0, 0, 0, 0),
  ENTERPRISE_SIGNATURE(0.75, 0.88, 0, 0, 0, 0),
  HOUSEHOLD_BUSINESS_SIGNATURE(0.08, 0.22, 0, 0, 0, 0),
  QR_PAYMENT(0.50, 0.80, 0, 0, 0, 0),
  /** Online among dossiers of procedures that can be sent online. */
  ONLINE_DOSSIER(0.61, 0.94, 0, 0, 0, 0);

  private final double january;
  private final double october;
  private final double youth;
  private final double senior;
  private final double elderly;
  private final double vulnerable;

  Trait(
      double january,
      double october,
      double youth,
      double senior,
      double elderly,
      double vulnerable) {
    this.january = january;
    this.october = october;
    this.youth = youth;
    this.senior = senior;
    this.elderly = elderly;
    this.vulnerable = vulnerable;
  }

  /** Logit of the share of adults in a month (0 = January), on a straight line in logits. */
  public double logit(int monthIndex) {
    double first = Logit.of(january);
    return first + (Logit.of(october) - first) * monthIndex / (Days.MONTHS - 1);
  }

  /** Shift for an age group, in logits. */
  public double lag(AgeGroup group) {
    return switch (group) {
      case YOUTH -> youth;
      case ADULT -> 0;
      case SENIOR -> senior;
      case ELDERLY -> elderly;
    };
  }

  /** Shift for poor, near-poor and hard-pressed households, in logits. */
  public double vulnerableLag() {
    return vulnerable;
  }
}
