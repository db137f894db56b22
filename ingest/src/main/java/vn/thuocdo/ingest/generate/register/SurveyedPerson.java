package vn.thuocdo.ingest.generate.register;

import java.util.function.Predicate;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Household;
import vn.thuocdo.ingest.generate.Person;
import vn.thuocdo.ingest.generate.PersonState;
import vn.thuocdo.ingest.generate.Ward;

/** A person as the survey would find them in the course of the sample year. */
record SurveyedPerson(Household household, Person person) {
  private static final int ADULT = 18;

  Ward ward() {
    return household.ward();
  }

  /** True for adults at the beginning of the sample year. */
  boolean isAdult() {
    return person.ageOn(Days.FIRST) >= ADULT;
  }

  /** How the survey would find the person on a day; before the sample year as on its first day. */
  PersonState on(int day) {
    boolean vulnerable = household.householdClass().vulnerable();
    return PersonState.of(person, ward(), vulnerable, Math.max(day, Days.FIRST));
  }

  /** The first month (0 = January) at whose end it holds; {@link Days#MONTHS} when none. */
  int firstMonth(Predicate<PersonState> test) {
    int month = 0;
    while (month < Days.MONTHS && !test.test(on(Days.firstOfMonth(month + 1) - 1))) {
      month++;
    }
    return month;
  }
}
