package vn.thuocdo.ingest.generate.register;

import java.util.Arrays;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Household;
import vn.thuocdo.ingest.generate.Organisation;
import vn.thuocdo.ingest.generate.Person;
import vn.thuocdo.ingest.generate.PersonState;
import vn.thuocdo.ingest.generate.PersonalId;
import vn.thuocdo.ingest.generate.Stage;
import vn.thuocdo.ingest.generate.Trait;
import vn.thuocdo.ingest.generate.Ward;

/**
 * A person of the survey's world in the e-identity register. The shares of users of the city's app,
 * the portal and the social-security link are set for the sampled households; nothing of the kind
 * was published, so they are assumptions.
 */
final class Account {
  private static final int CHIP_CARDS = Days.epochDay(2021, 3, 1);
  private static final int FIRST_ACCOUNTS = Days.epochDay(2022, 7, 18);
  private static final int NEW_APP = Days.epochDay(2025, 3, 1);
  private static final int LONGEST_IDLE = 400;

  private static final Growth APP = new Growth(0.58, 0.86, Trait.SMARTPHONE);
  private static final Growth PORTAL = new Growth(0.76, 0.90, Trait.VNEID2);
  private static final Growth SOCIAL_SECURITY = new Growth(0.50, 0.75, Trait.BANK_ACCOUNT);

  /** Accounts in use at the end of 2025, and those seen in use in one stage. */
  private static final double IN_USE = 0.36;

  private static final double SEEN_IN_STAGE = 0.25;
  private static final double SEEN_IN_OCTOBER = 0.10;

  private final SurveyedPerson surveyed;
  private final String id;
  private final Draws draws;
  private final int cardIssuedOn;
  private final int appOn;
  private final int portalOn;
  private final int socialSecurityOn;

  Account(Household household, Person person, Draws draws) {
    this.surveyed = new SurveyedPerson(household, person);
    this.id = id(household, person, draws);
    this.cardIssuedOn = cardIssuedOn(draws);
    this.appOn = since(APP, person.device(), NEW_APP, draws);
    this.portalOn =
        surveyed.isAdult() ? since(PORTAL, draws.fraction(), FIRST_ACCOUNTS, draws) : Days.NEVER;
    this.socialSecurityOn =
        surveyed.isAdult()
            ? since(SOCIAL_SECURITY, person.bank(), FIRST_ACCOUNTS, draws)
            : Days.NEVER;
    this.draws = draws;
  }

  /** The identifier; a head who stands for an organisation has the one given there. */
  static String id(Household household, Person person, Draws draws) {
    String drawn = PersonalId.of(person, household.ward().formerProvince(), draws);
    return household
        .organisation()
        .filter(organisation -> person.equals(household.head()))
        .map(Organisation::representativeId)
        .orElse(drawn);
  }

  private int since(Growth growth, double fraction, int earliest, Draws draws) {
    double mixed = draws.chance(0.5) ? fraction : draws.fraction();
    return Moments.day(growth.month(ward(), mixed), earliest, draws);
  }

  private int cardIssuedOn(Draws draws) {
    int first = surveyed.firstMonth(PersonState::hasCard);
    int oldEnough = person().birth() + PersonState.ASKED_FROM * 366;
    int day = Moments.day(first, Math.max(CHIP_CARDS, oldEnough), draws);
    return day == Days.NEVER ? day : Math.max(day, Math.min(oldEnough, Days.LAST));
  }

  Ward ward() {
    return surveyed.ward();
  }

  Person person() {
    return surveyed.person();
  }

  String id() {
    return id;
  }

  int cardIssuedOn() {
    return cardIssuedOn;
  }

  /** The day a card runs out: at 25, 40 or 60, later never (Luật Căn cước 2023, Điều 21). */
  int cardExpiresOn() {
    int age = Days.completedYears(person().birth(), cardIssuedOn);
    int until = age < 23 ? 25 : age < 38 ? 40 : age < 58 ? 60 : 0;
    return until == 0 ? Days.NEVER : person().birth() + (int) (until * 365.25);
  }

  /** What the register says at the end of a day. */
  AccountState on(int day) {
    PersonState survey = surveyed.on(day);
    boolean known = survey.hasCard() && cardIssuedOn <= day;
    String level = known ? survey.vneidLevel() : "none";
    int activated = level.equals("none") ? Days.NEVER : activatedOn(day);
    boolean active = activated != Days.NEVER;
    int linked =
        active && socialSecurityOn <= day ? Math.max(socialSecurityOn, activated) : Days.NEVER;
    int app = active && appOn <= day ? Math.max(appOn, activated) : Days.NEVER;
    return new AccountState(
        known,
        level,
        activated,
        active ? latest(lastSeenOn(day), activated, linked, app) : Days.NEVER,
        linked,
        app,
        portalOn <= day ? Math.max(portalOn, cardIssuedOn) : Days.NEVER);
  }

  private int activatedOn(int day) {
    int first = surveyed.firstMonth(state -> !state.vneidLevel().equals("none"));
    int activated = Moments.day(first, FIRST_ACCOUNTS, draws.branch(1));
    return Math.max(Math.min(activated, day), cardIssuedOn);
  }

  private static int latest(int... days) {
    return Arrays.stream(days).filter(day -> day != Days.NEVER).max().orElse(Days.NEVER);
  }

  /** The last day of plain use the register has noticed: most use leaves no trace in it. */
  private int lastSeenOn(int day) {
    Draws before = draws.branch(2);
    int active =
        before.chance(IN_USE)
            ? Days.FIRST - before.between(1, 60)
            : Days.FIRST - before.between(100, LONGEST_IDLE);
    for (Stage stage : Stage.values()) {
      Draws seen = draws.branch(stage.firstDay());
      double share = stage == Stage.OCTOBER ? SEEN_IN_OCTOBER : SEEN_IN_STAGE;
      if (stage.lastDay() <= day && seen.chance(share)) {
        active = stage.lastDay() - seen.below(31);
      }
    }
    return active;
  }
}
