package vn.thuocdo.ingest.generate;

import java.io.IOException;

/** Writes the rows of survey_members for a visit. */
final class MemberRows {
  /** How often a need that the answers show is also ticked as support needed. Assumed. */
  private static final double TICKED = 0.85;

  private MemberRows() {}

  /** Appends the members of {@code visit}, numbered from 1. */
  static void write(CsvFile csv, Visit visit) throws IOException {
    int number = 1;
    for (Visit.Member member : visit.members()) {
      visit.writeFormIdTo(csv);
      csv.number(number++);
      member.person().name().writeTo(csv);
      csv.date(member.person().birth());
      csv.text(member.person().sex().id());
      writeState(csv, member.state(), visit.draws());
      csv.endRow();
    }
  }

  private static void writeState(CsvFile csv, PersonState state, Draws draws) {
    csv.text(state.idCard());
    csv.text(state.vneidLevel());
    csv.text(state.device());
    csv.flag(state.bankAccount());
    csv.text(state.asked() ? support(state, draws) : "");
  }

  private static String support(PersonState state, Draws draws) {
    StringBuilder needs = new StringBuilder();
    addNeed(needs, !state.hasCard() && draws.chance(TICKED), "id_card");
    addNeed(needs, !state.level2() && draws.chance(TICKED), "vneid");
    addNeed(needs, !state.smartphone() && draws.chance(TICKED), "sim_device");
    return needs.length() == 0 ? "" : needs.insert(0, '"').append('"').toString();
  }

  private static void addNeed(StringBuilder needs, boolean needed, String code) {
    if (needed) {
      needs.append(needs.length() == 0 ? "" : ";").append(code);
    }
  }
}
