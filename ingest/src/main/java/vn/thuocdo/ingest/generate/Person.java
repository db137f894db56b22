package vn.thuocdo.ingest.generate;

/**
 * A resident. The fractions in [0, 1) say how early the person takes part: somebody has a trait as
 * soon as its share in the person's group exceeds the fraction, so a growing share never takes a
 * trait away.
 *
 * @param birth days since 1970-01-01
 * @param card fraction for the ID card
 * @param withoutCard what a person without a card has instead
 * @param vneid fraction for level 2
 * @param device fraction for the smartphone
 * @param withoutSmartphone what a person without a smartphone has instead
 * @param bank fraction for the bank account
 */
public record Person(
    PersonName name,
    Sex sex,
    int birth,
    double card,
    double withoutCard,
    double vneid,
    double device,
    double withoutSmartphone,
    double bank) {
  /**
   * How often a person is as early with VNeID or a bank account as with the smartphone. Assumed.
   */
  private static final double SAME_PACE = 0.5;

  /** The head of a household, 18 or older. */
  public static Person head(Draws draws) {
    Sex sex = Sex.ofHead(draws);
    int birth = Days.birthAtAge(AgeStructure.headAge(draws), draws);
    return of(PersonName.of(sex, draws), sex, birth, draws);
  }

  /** Somebody else in the household of {@code head}. */
  public static Person livingWith(Person head, Draws draws) {
    Sex sex = Sex.of(draws);
    int birth = Days.birthAtAge(AgeStructure.otherAge(draws), draws);
    return of(PersonName.inHouseholdOf(head.name.family(), sex, draws), sex, birth, draws);
  }

  private static Person of(PersonName name, Sex sex, int birth, Draws draws) {
    double device = draws.fraction();
    return new Person(
        name,
        sex,
        birth,
        draws.fraction(),
        draws.fraction(),
        likeDevice(device, draws),
        device,
        draws.fraction(),
        likeDevice(device, draws));
  }

  private static double likeDevice(double device, Draws draws) {
    return draws.chance(SAME_PACE) ? device : draws.fraction();
  }

  /** Age in completed years on a day. */
  public int ageOn(int day) {
    return Days.completedYears(birth, day);
  }
}
