package vn.thuocdo.ingest.generate;

/**
 * What a survey form says about a person on a day, in codes of the form. Children under 14 have
 * none of it: the form asks for those from 14 on (31/KH-UBND, 27/01/2026, appendix, A.2).
 */
public record PersonState(
    boolean asked, String idCard, String vneidLevel, String device, boolean bankAccount) {
  /** The age from which the form asks. */
  public static final int ASKED_FROM = 14;

  private static final PersonState CHILD = new PersonState(false, "none", "none", "none", false);

  /** Share without a card whose old nine-digit card or lost card is the reason. Assumed. */
  private static final double OLD_CARD = 0.35;

  private static final double OLD_OR_LOST_CARD = 0.8;

  /** Holders of a card who stopped at level 1 instead of having no account at all. Assumed. */
  private static final double LEVEL1 = 0.5;

  /** People without a smartphone who have a 2G phone instead of no phone. Assumed. */
  private static final double FEATURE_PHONE = 0.57;

  /** The state of a resident of {@code ward} on a day of the sample year. */
  public static PersonState of(Person person, Ward ward, boolean vulnerable, int day) {
    if (person.ageOn(day) < ASKED_FROM) {
      return CHILD;
    }
    Shares shares =
        new Shares(
            ward.rates(), Days.monthIndex(day), AgeGroup.of(person.birth(), day), vulnerable);
    boolean card = person.card() < shares.of(Trait.ID_CARD);
    return new PersonState(
        true,
        card ? "has_card" : withoutCard(person, day),
        card ? level(person, shares.of(Trait.VNEID2)) : "none",
        device(person, shares.of(Trait.SMARTPHONE)),
        person.bank() < shares.of(Trait.BANK_ACCOUNT));
  }

  private record Shares(WardRates rates, int month, AgeGroup group, boolean vulnerable) {
    double of(Trait trait) {
      return rates.share(trait, month, group, vulnerable);
    }
  }

  private static String withoutCard(Person person, int day) {
    if (AgeGroup.of(person.birth(), day) == AgeGroup.YOUTH) {
      return "none";
    }
    if (person.withoutCard() < OLD_CARD) {
      return "old_id9";
    }
    return person.withoutCard() < OLD_OR_LOST_CARD ? "lost_damaged_expired" : "none";
  }

  private static String level(Person person, double level2) {
    if (person.vneid() < level2) {
      return "level2";
    }
    return person.vneid() < level2 + (1 - level2) * LEVEL1 ? "level1" : "none";
  }

  private static String device(Person person, double smartphone) {
    if (person.device() < smartphone) {
      return "smartphone";
    }
    return person.withoutSmartphone() < FEATURE_PHONE ? "feature_2g" : "none";
  }

  public boolean hasCard() {
    return idCard.equals("has_card");
  }

  public boolean level2() {
    return vneidLevel.equals("level2");
  }

  public boolean smartphone() {
    return device.equals("smartphone");
  }
}
