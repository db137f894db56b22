package vn.thuocdo.ingest.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people at one address, as they are on the first sample day.
 *
 * @param index number in the ward, from 0
 * @param people residents of all ages, the head first
 * @param listsChildren whether it lets children under 14 be written down
 * @param internet fraction for household internet, read as in {@link Person}
 */
public record Household(
    Ward ward,
    int index,
    HouseholdClass householdClass,
    List<Person> people,
    boolean listsChildren,
    double internet,
    Address address,
    Optional<Organisation> organisation) {
  /** The household with this number; always the same one for a ward and a seed. */
  public static Household of(Ward ward, int index) {
    Draws draws = ward.householdDraws(index);
    List<Person> people = people(ward.householdSize(index), draws);
    return new Household(
        ward,
        index,
        HouseholdClass.of(ward.kind(), draws),
        people,
        draws.chance(Priors.LISTS_CHILDREN),
        draws.fraction(),
        Address.of(index, draws),
        Organisations.at(ward, people.get(0), draws));
  }

  private static List<Person> people(int size, Draws draws) {
    List<Person> people = new ArrayList<>(size + 1);
    people.add(Person.head(draws));
    while (people.size() < size) {
      people.add(Person.livingWith(people.get(0), draws));
    }
    return people;
  }

  public Person head() {
    return people.get(0);
  }

  /** Whether it has internet on a day of the sample year. */
  public boolean hasInternet(int day) {
    double share =
        ward.rates()
            .share(
                Trait.INTERNET, Days.monthIndex(day), AgeGroup.ADULT, householdClass.vulnerable());
    return internet < share;
  }
}
