package vn.thuocdo.ingest.generate;

import java.util.Arrays;
import vn.thuocdo.data.unit.Unit;

/** One ward at one scale: its people spread over households, its households over neighbourhoods. */
public final class Ward {
  private static final int FEWEST_NEIGHBOURHOODS = 2;

  /** So many a shrunk ward has, too, as long as {@link #FEWEST_NEIGHBOURS} live in each. */
  private static final int USUAL_NEIGHBOURHOODS = 5;

  private static final int FEWEST_NEIGHBOURS = 150;

  private final String code;
  private final FormerProvince formerProvince;
  private final WardKind kind;
  private final int residents;
  private final Draws draws;
  private final byte[] householdSizes;
  private final WardRates rates;

  /**
   * A ward whose every draw follows from {@code seed} and its code.
   *
   * @param residents people living in it
   */
  public Ward(Unit unit, int residents, long seed) {
    this.code = unit.code();
    this.formerProvince = FormerProvince.of(unit.formerProvince());
    this.kind = WardKind.of(unit);
    this.residents = residents;
    this.draws = new Draws(seed).branch(Long.parseLong(code));
    this.householdSizes = householdSizes(residents, draws(Use.SIZES));
    this.rates = new WardRates(kind, draws(Use.RATES));
  }

  private static byte[] householdSizes(int residents, Draws draws) {
    byte[] sizes = new byte[residents];
    int households = 0;
    for (int housed = 0; housed < residents; housed += sizes[households++]) {
      int drawn = Priors.HOUSEHOLD_SIZE.pick(draws);
      sizes[households] = (byte) Math.min(drawn, residents - housed);
    }
    return Arrays.copyOf(sizes, households);
  }

  public String code() {
    return code;
  }

  public FormerProvince formerProvince() {
    return formerProvince;
  }

  public WardKind kind() {
    return kind;
  }

  public int residents() {
    return residents;
  }

  public int households() {
    return householdSizes.length;
  }

  /** People of the household; households count from 0. */
  public int householdSize(int household) {
    return householdSizes[household];
  }

  public WardRates rates() {
    return rates;
  }

  /** One neighbourhood for about 2,500 people; a ward with few people has two to five. */
  public int neighbourhoods() {
    int few = Math.min(USUAL_NEIGHBOURHOODS, residents / FEWEST_NEIGHBOURS);
    int many = Math.round((float) residents / Priors.NEIGHBOURHOOD_RESIDENTS);
    return Math.max(FEWEST_NEIGHBOURHOODS, Math.max(few, many));
  }

  /** The neighbourhood of a household, from 0; neighbours have neighbouring numbers. */
  public int neighbourhoodOf(int household) {
    return (int) ((long) household * neighbourhoods() / households());
  }

  /** The name of a neighbourhood, such as {@code Khu phố 1} for number 0. */
  public String neighbourhoodName(int neighbourhood) {
    return kind.neighbourhood() + (neighbourhood + 1);
  }

  /** Households of each neighbourhood, in order of number. */
  public int[] householdsByNeighbourhood() {
    int[] counts = new int[neighbourhoods()];
    for (int household = 0; household < households(); household++) {
      counts[neighbourhoodOf(household)]++;
    }
    return counts;
  }

  /** The stream of a household, the same for every visit. */
  public Draws householdDraws(int household) {
    return draws(Use.HOUSEHOLDS).branch(household);
  }

  /** The stream of one use of the ward. */
  public Draws draws(Use use) {
    return draws.branch(use.key);
  }

  /** What a ward's draws are for; each use has a stream of its own. */
  public enum Use {
    SIZES(1),
    RATES(2),
    HOUSEHOLDS(3),
    COUNTS(4),
    VISITS(5),
    DOSSIERS(6),
    REGISTERS(7);

    private final int key;

    Use(int key) {
      this.key = key;
    }
  }
}
