package vn.thuocdo.ingest.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;

/** Personal text comes out for those who need help, and goes for good when it must. */
class RestrictedTextTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String FORMS =
      """
      form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_class,head_full_name,head_phone,address_text
      F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,poor,Nguyễn Văn Nghèo,0901234567,1 Lê Lợi
      F2,H2,79,27316,Khu phố 2,household,S1,2026-01-10,poor,Trần Thị Đủ,0902234567,2 Lê Lợi
      F3,H3,79,26732,Khu phố 1,household,S1,2026-01-10,poor,Lê Văn Xa,0903234567,3 Lê Lợi
      F4,H4,79,27316,Khu phố 1,household,S1,2026-01-10,normal,Phạm Thị Thường,0904234567,4 Lê Lợi
      """;
  private static final String MEMBERS =
      """
      form_id,member_no,birth_date,full_name,id_card_status,vneid_level,device
      F1,1,1960-01-01,Nguyễn Văn Nghèo,has_card,level1,feature_2g
      F2,1,1960-01-01,Trần Thị Đủ,has_card,level2,smartphone
      F3,1,1960-01-01,Lê Văn Xa,none,none,none
      F4,1,1990-01-01,Phạm Thị Con,none,none,smartphone
      """;

  @TempDir Path folder;
  private Home home;
  private Lake lake;
  private Ledger ledger;

  @BeforeEach
  void land() throws IOException {
    home = Home.open(folder.resolve("home"));
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    try (Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      land(landing, "survey_forms", FORMS);
      land(landing, "survey_members", MEMBERS);
    }
  }

  private void land(Landing landing, String dataset, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve(dataset + ".csv"), rows);
    landing.land(dataset, file, LandingOptions.by("tester"));
  }

  @AfterEach
  void close() {
    ledger.close();
    lake.close();
  }

  @Test
  void householdsInNeedWithoutASmartphoneAreNamedForTheirWardOnly() {
    assertThat(new SupportList(CATALOGUE, lake).of("27316", Need.DEVICE, 50).rows())
        .containsExactly(
            new SupportRow(
                "H1",
                "Khu phố 1",
                Optional.empty(),
                Optional.of("Nguyễn Văn Nghèo"),
                Optional.of("0901234567"),
                Optional.of("1 Lê Lợi")));
  }

  @Test
  void peopleWhoNeedACardOrAnIdentityAreNamed() {
    SupportList list = new SupportList(CATALOGUE, lake);
    assertThat(list.of("27316", Need.ID_CARD, 50).rows())
        .extracting(SupportRow::person)
        .containsExactly(Optional.of("Phạm Thị Con"));
    assertThat(list.of("27316", Need.VNEID, 50).rows())
        .extracting(SupportRow::person)
        .containsExactly(Optional.of("Nguyễn Văn Nghèo"));
    assertThat(list.of("27316", Need.VNEID, 0)).isEqualTo(new SupportFound(List.of(), 1));
    assertThatThrownBy(() -> list.of("79", Need.VNEID, 50))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining("it is not a ward");
  }

  @Test
  void aRowSentAgainWithAnotherPhoneIsNoNewsButItsTextIsAndGoesWithTheHousehold()
      throws IOException {
    try (Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      land(landing, "survey_forms", FORMS.replace("0901234567", "0909999999"));
    }
    assertThat(ledger.batches().get(2).counts()).isEqualTo(new RowCounts(0, 0, 4, 0, 0));
    SupportList list = new SupportList(CATALOGUE, lake);
    assertThat(list.of("27316", Need.DEVICE, 50).rows())
        .extracting(SupportRow::phone)
        .containsExactly(Optional.of("0909999999"));
    assertThat(new Erasure(CATALOGUE, lake).household("H1")).isEqualTo(new Erased("H1", 3, 0, 0));
    assertThat(list.of("27316", Need.DEVICE, 50).rows())
        .extracting(SupportRow::phone)
        .containsExactly(Optional.empty());
    assertThat(list.of("27316", Need.ID_CARD, 50).rows())
        .extracting(SupportRow::phone)
        .containsExactly(Optional.of("0904234567"));
  }

  @Test
  void theTextOfAMemberWhoWaitedForTheFormIsErasedToo() throws IOException {
    try (Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      land(
          landing,
          "survey_members",
          "form_id,member_no,birth_date,full_name\nF9,1,1960-01-01,Võ Chờ\n");
      land(
          landing,
          "survey_forms",
          FORMS.lines().findFirst().orElseThrow()
              + "\nF9,H9,79,27316,Khu phố 1,household,S1,2026-01-10,poor,Võ Chờ,0905234567,5 Lê Lợi\n");
    }
    assertThat(new Erasure(CATALOGUE, lake).household("H9")).isEqualTo(new Erased("H9", 2, 0, 0));
  }

  @Test
  void textThatNobodySentAnewForTooLongIsForgottenAndNewerTextStays() throws IOException {
    Instant later = Instant.parse("2027-02-01T03:00:00Z");
    try (Landing landing =
        new Landing(CATALOGUE, lake, ledger, Clock.fixed(later, ZoneId.of("Asia/Ho_Chi_Minh")))) {
      land(
          landing,
          "survey_forms",
          FORMS.lines().findFirst().orElseThrow()
              + "\nF8,H8,79,27316,Khu phố 1,household,S1,2027-01-10,poor,Đỗ Mới,0908234567,8 Lê Lợi\n");
    }
    Retention retention = new Retention(lake, ledger);
    assertThat(retention.apply(later)).as("no limit is set").isEqualTo(new Forgotten(0, 0));
    Files.writeString(home.root().resolve("kpi.properties"), "personal-text-days = 90\n");
    assertThat(retention.apply(Instant.parse("2027-01-30T03:00:00Z")).parts())
        .as("89 days after the first two files")
        .isZero();
    assertThat(retention.apply(later).parts())
        .as("forms of two wards, members of two wards")
        .isEqualTo(4);
    assertThat(new SupportList(CATALOGUE, lake).of("27316", Need.DEVICE, 50).rows())
        .extracting(SupportRow::householdId, SupportRow::head)
        .containsExactly(tuple("H1", Optional.empty()), tuple("H8", Optional.of("Đỗ Mới")));
    assertThat(lake.find(DatasetTables.PERSONAL).orElseThrow().states().all()).hasSize(1);
    assertThat(retention.apply(later).isAny()).isFalse();
  }

  @Test
  void anErasedHouseholdHasNoTextLeftAndCountsAsBefore() {
    Erased erased = new Erasure(CATALOGUE, lake).household("H1");
    assertThat(erased).isEqualTo(new Erased("H1", 2, 0, 0));
    assertThat(new SupportList(CATALOGUE, lake).of("27316", Need.DEVICE, 50).rows())
        .containsExactly(
            new SupportRow(
                "H1",
                "Khu phố 1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(new SupportList(CATALOGUE, lake).of("27316", Need.ID_CARD, 50).rows())
        .extracting(SupportRow::head)
        .containsExactly(Optional.of("Phạm Thị Thường"));
    assertThat(lake.find(DatasetTables.PERSONAL).orElseThrow().states().all()).hasSize(1);
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      assertThat(
              db.number(
                  "SELECT count(*) FROM "
                      + DatasetTables.acceptedSql(lake, CATALOGUE.dataset("survey_members"))))
          .isEqualTo(4);
    }
    assertThat(new Erasure(CATALOGUE, lake).household("H1").texts()).isZero();
    assertThatThrownBy(() -> new Erasure(CATALOGUE, lake).household("H9"))
        .hasMessageContaining("no form names it");
  }
}
