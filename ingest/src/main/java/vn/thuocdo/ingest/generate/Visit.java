package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * One visit of the campaign to a household: one form.
 *
 * @param number 1 for the first visit, 2 for the second
 * @param day days since 1970-01-01
 * @param members those written down, the head first
 * @param draws for what only this form says
 */
record Visit(Household household, int number, int day, List<Member> members, Draws draws) {
  /** A person as the form describes them. */
  record Member(Person person, PersonState state) {}

  Ward ward() {
    return household.ward();
  }

  /** Writes the form's id as one field: {@code F-27316-0000123-1}. */
  void writeFormIdTo(CsvFile csv) {
    csv.add("F-");
    csv.add(ward().code());
    csv.add('-');
    csv.digits(household.index() + 1L, 7);
    csv.add('-');
    csv.digits(number, 1);
    csv.end();
  }
}
