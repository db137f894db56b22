package vn.thuocdo.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;
import org.javarosa.test.Scenario.AnswerResult;
import org.javarosa.xform.util.XFormUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.ingest.template.SurveyForm;

/** The survey's form as ODK's own engine fills it in, and its submission as rows. */
class SurveyFormTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final String MEMBER = "/data/part_a[1]/members[%d]/";
  private static final String ORGANISATION = "/data/part_b[1]/organisations[1]/";

  private static final AnswerResult REFUSED = AnswerResult.CONSTRAINT_VIOLATED;

  private Scenario form;

  @BeforeEach
  void open() throws Exception {
    form =
        Scenario.init(XFormUtils.getFormFromInputStream(new SurveyForm(CATALOGUE.units()).open()));
    form.newInstance();
    form.setLanguage("Tiếng Việt (vi)");
  }

  @Test
  void aFilledFormLandsAsRowsOfAllThreeDatasets() throws IOException {
    fillPlace("household", "household_business");
    fillMember(1, "Đỗ Hoàng Tài", LocalDate.of(1986, 5, 9));
    fillMember(2, "Đỗ Như Lan", LocalDate.of(2002, 8, 6));
    answer(MEMBER.formatted(2) + "support_needed", "id_card", "vneid");
    fillOrganisation();
    String id = form.answerOf("/data/form_id").getDisplayText();
    byte[] submission = submission();

    assertThat(read("survey_forms", submission).rows())
        .containsExactly(
            Map.of(
                "form_id", id,
                "household_id", "79-27316-000001",
                "province_code", "79",
                "ward_code", "27316",
                "neighbourhood", "Khu phố 1",
                "place_kinds", "household;household_business",
                "surveyor_id", "CB-27316-001",
                "survey_date", "2026-03-29",
                "head_phone", "0912345678",
                "household_internet", "yes"));
    assertThat(read("survey_members", submission).rows())
        .containsExactly(
            Map.of(
                "form_id", id,
                "member_no", "1",
                "full_name", "Đỗ Hoàng Tài",
                "birth_date", "1986-05-09"),
            Map.of(
                "form_id", id,
                "member_no", "2",
                "full_name", "Đỗ Như Lan",
                "birth_date", "2002-08-06",
                "support_needed", "id_card;vneid"));
    assertThat(read("survey_organisations", submission).rows())
        .containsExactly(
            Map.of(
                "form_id", id,
                "org_no", "1",
                "tax_code", "3519242990",
                "org_status", "active_at_address",
                "cashless", "qr"));
  }

  @Test
  void limitsAreThoseOfTheContracts() {
    fillPlace("household", "household_business");
    assertThat(form.answer("/data/part_a/head_phone", "0123456789")).isEqualTo(REFUSED);
    assertThat(form.answer("/data/part_a/head_phone", "+842838295000")).isEqualTo(AnswerResult.OK);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    assertThat(date("/data/place/survey_date", today.plusDays(1))).isEqualTo(REFUSED);
    assertThat(date("/data/place/survey_date", LocalDate.of(2025, 12, 31))).isEqualTo(REFUSED);
    form.answer(MEMBER.formatted(1) + "full_name", "Đỗ Hoàng Tài");
    String birth = MEMBER.formatted(1) + "birth_date";
    assertThat(date(birth, LocalDate.of(2026, 3, 30))).isEqualTo(REFUSED);
    assertThat(date(birth, LocalDate.of(1906, 3, 28))).isEqualTo(REFUSED);
    assertThat(date(birth, LocalDate.of(1906, 3, 29))).isEqualTo(AnswerResult.OK);
    String tax = ORGANISATION + "tax_code";
    assertThat(form.answer(tax, "3519242991")).isEqualTo(REFUSED);
    assertThat(form.answer(tax, "351924299")).isEqualTo(REFUSED);
    assertThat(form.answer(tax, "3519242990-001")).isEqualTo(AnswerResult.OK);
    assertThat(form.answer(tax, "077087259276")).isEqualTo(AnswerResult.OK);
    assertThat(form.answer(ORGANISATION + "rep_personal_id", "07708725927")).isEqualTo(REFUSED);
  }

  @Test
  void aHouseholdIsNotAskedAboutOrganisations() throws IOException {
    fillPlace("household");
    assertThat(form.getAnswerNode("/data/part_b").isRelevant()).isFalse();
    assertThat(form.getAnswerNode("/data/part_a").isRelevant()).isTrue();
    assertThat(read("survey_organisations", submission()).rows()).isEmpty();
    answer("/data/place/place_kinds", "organisation");
    assertThat(form.getAnswerNode("/data/part_b").isRelevant()).isTrue();
    assertThat(form.getAnswerNode("/data/part_a").isRelevant()).isFalse();
  }

  @Test
  void aRegisteredOrganisationNeedsATaxCode() {
    fillPlace("organisation");
    form.answer(ORGANISATION + "org_status", "active_unregistered");
    assertThat(form.getAnswerNode(ORGANISATION + "tax_code").isRequired()).isFalse();
    form.answer(ORGANISATION + "org_status", "not_at_address");
    assertThat(form.getAnswerNode(ORGANISATION + "tax_code").isRequired()).isTrue();
  }

  @Test
  void questionsAreAskedInVietnameseOrEnglish() {
    form.answer("/data/place/neighbourhood", "Khu phố 1");
    assertThat(form.getFormEntryPromptAtIndex().getLongText()).isEqualTo("Khu phố/Ấp");
    form.setLanguage("English (en)");
    assertThat(form.getFormEntryPromptAtIndex().getLongText()).isEqualTo("Neighbourhood or hamlet");
  }

  @Test
  void wardsFollowTheProvince() {
    assertThat(form.choicesOf("/data/place/ward_code")).hasSize(168);
    form.answer("/data/place/province_code", "75");
    assertThat(form.choicesOf("/data/place/ward_code")).hasSize(95);
  }

  private void fillPlace(String... kinds) {
    form.answer("/data/place/ward_code", "27316");
    form.answer("/data/place/neighbourhood", "Khu phố 1");
    form.answer("/data/place/household_id", "79-27316-000001");
    answer("/data/place/place_kinds", kinds);
    form.answer("/data/place/surveyor_id", "CB-27316-001");
    assertThat(date("/data/place/survey_date", LocalDate.of(2026, 3, 29)))
        .isEqualTo(AnswerResult.OK);
  }

  private void fillMember(int number, String name, LocalDate birth) {
    if (number == 1) {
      form.answer("/data/part_a/head_phone", "0912345678");
      form.answer("/data/part_a/household_internet", "yes");
    }
    form.answer(MEMBER.formatted(number) + "full_name", name);
    assertThat(date(MEMBER.formatted(number) + "birth_date", birth)).isEqualTo(AnswerResult.OK);
  }

  private void fillOrganisation() {
    form.answer(ORGANISATION + "tax_code", "3519242990");
    form.answer(ORGANISATION + "org_status", "active_at_address");
    form.answer(ORGANISATION + "cashless", "qr");
  }

  private void answer(String field, String... codes) {
    FormEntryController controller = form.getFormEntryController();
    controller.answerQuestion(form.indexOf(field), new StringData(String.join(" ", codes)), true);
  }

  private AnswerResult date(String field, LocalDate day) {
    Date date = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    return AnswerResult.from(
        form.getFormEntryController()
            .answerQuestion(form.indexOf(field), new DateData(date), true));
  }

  private byte[] submission() throws IOException {
    form.finalizeInstance();
    return new XFormSerializingVisitor().serializeInstance(form.getFormDef().getInstance());
  }

  private static RecordingSink read(String dataset, byte[] submission) throws IOException {
    RecordingSink sink = new RecordingSink();
    new XFormReader(
            Path.of("submission.xml"),
            () -> new ByteArrayInputStream(submission),
            CATALOGUE.dataset(dataset),
            Set.of("members", "organisations"))
        .read(sink);
    assertThat(sink.unknown()).isEmpty();
    assertThat(sink.malformed()).isEmpty();
    return sink;
  }
}
