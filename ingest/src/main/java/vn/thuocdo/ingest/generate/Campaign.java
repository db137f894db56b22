package vn.thuocdo.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is visited when in one ward. Plan 31/KH-UBND of Ho Chi Minh City (27/01/2026) asks for every
 * household in the first quarter; here about 70 % are visited by then, pilots in January included,
 * the others by September, and some a second time.
 */
final class Campaign {
  private static final int START = Days.epochDay(2026, 1, 5);
  private static final int TET_START = Days.epochDay(2026, 2, 14);
  private static final int TET_DAYS = 9;
  private static final int QUARTER_END = Days.epochDay(2026, 3, 31);
  private static final int END = Days.epochDay(2026, 9, 30);

  private final Ward ward;
  private final double visited;
  private final double visitedEarly;

  Campaign(Ward ward) {
    this.ward = ward;
    Draws draws = ward.draws(Ward.Use.VISITS);
    this.visited = around(Priors.VISITED, draws);
    this.visitedEarly = around(Priors.VISITED_IN_FIRST_QUARTER, draws);
  }

  private static double around(double share, Draws draws) {
    return Logit.share(Logit.of(share) + Priors.VISIT_SPREAD * draws.normal());
  }

  /** The visits to a household, none to two, in order of day. */
  List<Visit> visits(int index) {
    Household household = Household.of(ward, index);
    Draws draws = ward.householdDraws(index).branch(1);
    if (!draws.chance(visited)) {
      return List.of();
    }
    int first = draws.chance(visitedEarly) ? earlyDay(draws) : lateDay(draws);
    Visit visit = visit(household, 1, first, household.people(), draws);
    int earliest = first + Priors.DAYS_BETWEEN_VISITS;
    if (!draws.chance(Priors.VISITED_AGAIN) || earliest > Days.LAST) {
      return List.of(visit);
    }
    int second = draws.between(earliest, Days.LAST);
    return List.of(visit, visit(household, 2, second, later(household, draws), draws));
  }

  /** A day of the first quarter outside the Tết holiday (14 to 22/02/2026). */
  private static int earlyDay(Draws draws) {
    int day = draws.between(START, QUARTER_END - TET_DAYS);
    return day < TET_START ? day : day + TET_DAYS;
  }

  /** A day from April to September, sooner rather than later. */
  private static int lateDay(Draws draws) {
    int one = draws.between(QUARTER_END + 1, END);
    return Math.min(one, draws.between(QUARTER_END + 1, END));
  }

  /** The residents by the second visit: somebody may have moved away or joined. */
  private static List<Person> later(Household household, Draws draws) {
    List<Person> people = new ArrayList<>();
    for (Person person : household.people()) {
      if (people.isEmpty() || !draws.chance(Priors.MOVED_AWAY)) {
        people.add(person);
      }
    }
    if (draws.chance(Priors.JOINED)) {
      people.add(Person.livingWith(household.head(), draws));
    }
    return people;
  }

  private Visit visit(Household household, int number, int day, List<Person> people, Draws draws) {
    List<Visit.Member> members = new ArrayList<>(people.size());
    for (Person person : people) {
      PersonState state =
          PersonState.of(person, ward, household.householdClass().vulnerable(), day);
      if (state.asked() || household.listsChildren()) {
        members.add(new Visit.Member(person, state));
      }
    }
    return new Visit(household, number, day, members, draws.branch(number));
  }
}
