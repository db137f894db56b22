package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.util.List;

/** Writes the row of survey_forms for a visit. The shares of answers are assumptions. */
final class FormRow {
  private static final double INTERNET_ANSWERED = 0.99;
  private static final double VULNERABLE_NEED = 0.15;
  private static final double VULNERABLE_NEED_WITHOUT_SMARTPHONE = 0.8;
  private static final double NORMAL_NEED = 0.003;
  private static final double COACHED_VNEID = 0.4;
  private static final double COACHED_ACCOUNT = 0.25;
  private static final double COACHED_DOSSIER = 0.2;
  private static final double HAS_ISSUE = 0.03;

  private static final Weighted<String> ISSUES =
      Weighted.evenly(
          List.of(
              "Sai lệch dữ liệu dân cư",
              "Số nhà chưa khớp với giấy tờ",
              "Đi làm xa, hẹn ngày khác",
              "Chưa có sim chính chủ",
              "Giấy tờ đất đai chờ cập nhật"));

  private FormRow() {}

  /** Appends the form of {@code visit}. */
  static void write(CsvFile csv, Visit visit, Province province) throws IOException {
    writePlace(csv, visit, province);
    writeHead(csv, visit);
    writeAnswers(csv, visit);
    writeCoaching(csv, visit);
    csv.endRow();
  }

  private static void writePlace(CsvFile csv, Visit visit, Province province) {
    Household household = visit.household();
    Ward ward = visit.ward();
    String neighbourhood = ward.neighbourhoodName(ward.neighbourhoodOf(household.index()));
    visit.writeFormIdTo(csv);
    writeHouseholdId(csv, household, province);
    csv.text(province.code());
    csv.text(ward.code());
    csv.text(neighbourhood);
    csv.text(ward.kind().residentGroup() + household.address().group());
    household.address().writeTo(csv, neighbourhood);
    writePlaceKinds(csv, household);
  }

  private static void writeHouseholdId(CsvFile csv, Household household, Province province) {
    csv.add(province.code());
    csv.add('-');
    csv.add(household.ward().code());
    csv.add('-');
    csv.digits(household.index() + 1L, 6);
    csv.end();
  }

  private static void writePlaceKinds(CsvFile csv, Household household) {
    csv.add("\"household");
    household
        .organisation()
        .ifPresent(it -> csv.add(it.householdBusiness() ? ";household_business" : ";organisation"));
    csv.add('"');
    csv.end();
  }

  private static void writeHead(CsvFile csv, Visit visit) {
    csv.add("CB-");
    csv.add(visit.ward().code());
    csv.add('-');
    csv.digits(visit.household().index() / Priors.SURVEYOR_HOUSEHOLDS + 1L, 3);
    csv.end();
    csv.date(visit.day());
    visit.household().head().name().writeTo(csv);
    visit.household().address().writePhoneTo(csv);
  }

  private static void writeAnswers(CsvFile csv, Visit visit) {
    Household household = visit.household();
    if (visit.draws().chance(INTERNET_ANSWERED)) {
      csv.flag(household.hasInternet(visit.day()));
    } else {
      csv.empty();
    }
    csv.text(household.householdClass().id());
    csv.flag(visit.draws().chance(deviceNeed(visit)));
  }

  private static double deviceNeed(Visit visit) {
    if (!visit.household().householdClass().vulnerable()) {
      return NORMAL_NEED;
    }
    boolean smartphone = visit.members().stream().anyMatch(member -> member.state().smartphone());
    return smartphone ? VULNERABLE_NEED : VULNERABLE_NEED_WITHOUT_SMARTPHONE;
  }

  private static void writeCoaching(CsvFile csv, Visit visit) {
    int vneid = 0;
    int account = 0;
    Draws draws = visit.draws();
    for (Visit.Member member : visit.members()) {
      PersonState state = member.state();
      vneid += state.asked() && !state.level2() && draws.chance(COACHED_VNEID) ? 1 : 0;
      account += state.asked() && !state.bankAccount() && draws.chance(COACHED_ACCOUNT) ? 1 : 0;
    }
    csv.number(vneid);
    csv.number(account);
    csv.flag(draws.chance(COACHED_DOSSIER));
    csv.text(draws.chance(HAS_ISSUE) ? "\"" + ISSUES.pick(draws) + "\"" : "");
  }
}
