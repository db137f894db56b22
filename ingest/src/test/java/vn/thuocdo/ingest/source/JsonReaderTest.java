package vn.thuocdo.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

class JsonReaderTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Path FILE = Path.of("visits.json");
  private static final Set<String> NESTED = Set.of("members", "organisations");

  /** As Kobo exports: groups as paths, codes by spaces, its own facts beside the answers. */
  private static final String KOBO =
      """
      {"count": 2, "next": null, "results": [
        {"_id": 7, "formhub/uuid": "u", "__version__": "v1", "meta/instanceID": "uuid:F1",
         "place/household_id": "H1", "place/place_kinds": "household household_business",
         "part_a/household_internet": "yes", "part_c/coached_vneid2_count": 2,
         "part_a/members": [
           {"part_a/members/birth_date": "1986-05-09", "part_a/members/bank_account": "no"},
           {"part_a/members/member_no": "5", "part_a/members/support_needed": ["id_card", "vneid"]}],
         "part_b/organisations": [{"part_b/organisations/tax_code": "0301452948"}],
         "_attachments": [{"name": "a.jpg"}], "start": "2026-03-29T08:00:00"},
        {"meta/instanceID": "uuid:F2", "place": {"household_id": "H2", "Ngày khảo sát": "2026-03-30"},
         "start": "2026-03-30T08:00:00"}]}
      """;

  @Test
  void anExportOfAFormApplicationIsOneRowPerSubmission() throws IOException {
    RecordingSink sink = read("survey_forms", JsonShape.DOCUMENT, KOBO);
    assertThat(sink.rows())
        .containsExactly(
            Map.of(
                "form_id", "F1",
                "household_id", "H1",
                "place_kinds", "household;household_business",
                "household_internet", "yes",
                "coached_vneid2_count", "2"),
            Map.of("form_id", "F2", "household_id", "H2", "survey_date", "2026-03-30"));
    assertThat(sink.lines()).containsExactly(2L, 10L);
    assertThat(sink.unknown()).containsExactly("start");
    assertThat(sink.malformed()).isEmpty();
  }

  @Test
  void nestedEntriesAreRowsWithTheFormsKeyAndARunningNumber() throws IOException {
    RecordingSink members = read("survey_members", JsonShape.DOCUMENT, KOBO);
    assertThat(members.rows())
        .containsExactly(
            Map.of(
                "form_id", "F1",
                "member_no", "1",
                "birth_date", "1986-05-09",
                "bank_account", "no"),
            Map.of("form_id", "F1", "member_no", "5", "support_needed", "id_card;vneid"));
    assertThat(members.lines()).containsExactly(6L, 7L);
    assertThat(members.unknown()).isEmpty();
    assertThat(read("survey_organisations", JsonShape.DOCUMENT, KOBO).rows())
        .containsExactly(Map.of("form_id", "F1", "org_no", "1", "tax_code", "0301452948"));
  }

  @Test
  void anArrayOfFlatMembersAndASingleObjectAreRowsToo() throws IOException {
    String flat = "[{\"form_id\":\"F1\",\"member_no\":1},{\"form_id\":\"F1\"},7]";
    RecordingSink sink = read("survey_members", JsonShape.DOCUMENT, flat);
    assertThat(sink.rows()).containsExactly(Map.of("form_id", "F1", "member_no", "1"));
    assertThat(sink.malformed()).containsExactly("1: an element of the array is no JSON object");
    assertThat(read("survey_forms", JsonShape.DOCUMENT, "\uFEFF{\"form_id\":\"F9\"}").rows())
        .containsExactly(Map.of("form_id", "F9"));
    assertThat(read("survey_forms", JsonShape.DOCUMENT, "{\"value\":[]}").rows()).isEmpty();
  }

  @Test
  void linesOfJsonAreReadOneByOneAndBadOnesAreNamed() throws IOException {
    String lines =
        """
        {"form_id": "F1", "part_a": {"members": [{"birth_date": "1990-01-02"}]}}

        [1]
        {"form_id": "F2"
        {"form_id": "F3"} {}
        {"form_id": "F4", "form_id": "F5"}
        {"form_id": "F6", "household_internet": true, "members": []}
        """;
    RecordingSink sink = read("survey_forms", JsonShape.LINES, lines);
    assertThat(sink.rows())
        .containsExactly(
            Map.of("form_id", "F1"), Map.of("form_id", "F6", "household_internet", "true"));
    assertThat(sink.lines()).containsExactly(1L, 7L);
    assertThat(sink.malformed())
        .containsExactly(
            "3: the line is no JSON object",
            "4: the line is no JSON object, it is broken at column 17",
            "5: more follows the JSON object on its line",
            "6: field 'form_id' stands twice");
    assertThat(read("survey_members", JsonShape.LINES, lines).rows())
        .containsExactly(Map.of("form_id", "F1", "member_no", "1", "birth_date", "1990-01-02"));
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    String months =
        """
        [{"provider_id": "P", "customers": 120000000000, "payments": 1.2E+11,
          "amount_vnd": 98765432109876543210, "count": 1e999999999999}]
        """;
    RecordingSink sink = read("service_payments", JsonShape.DOCUMENT, months);
    assertThat(sink.rows())
        .containsExactly(
            Map.of(
                "provider_id", "P",
                "customers", "120000000000",
                "payments", "120000000000",
                "amount_vnd", "98765432109876543210"));
    assertThat(sink.unknown()).containsExactly("count");
  }

  @Test
  void aColumnNamedTwiceOrHoldingAListMakesTheRowMalformed() throws IOException {
    String forms =
        """
        [{"a": {"household_id": "H1"}, "b/household_id": "H2", "form_id": "F1"},
         {"form_id": ["F2"]},
         {"form_id": "F3", "place_kinds": []}]
        """;
    RecordingSink sink = read("survey_forms", JsonShape.DOCUMENT, forms);
    assertThat(sink.rows()).containsExactly(Map.of("form_id", "F3"));
    assertThat(sink.malformed())
        .containsExactly(
            "1: column 'household_id' stands twice", "2: field 'form_id' holds a list");
  }

  @Test
  void aListOfUnknownNameIsAWrapperUnlessFieldsOfARowStandBesideIt() throws IOException {
    assertThat(
            read("survey_forms", JsonShape.DOCUMENT, "{\"phieu\":[{\"form_id\":\"F1\"}]}").rows())
        .containsExactly(Map.of("form_id", "F1"));
    RecordingSink beside =
        read(
            "survey_forms", JsonShape.DOCUMENT, "{\"anh\":[{\"ten\":\"a\"}],\n\"form_id\":\"F1\"}");
    assertThat(beside.malformed())
        .containsExactly("2: field 'form_id' stands beside the list 'anh'");
    RecordingSink behind =
        read("survey_forms", JsonShape.DOCUMENT, "{\"form_id\":\"F1\",\"anh\":[{\"ten\":\"a\"}]}");
    assertThat(behind.rows()).containsExactly(Map.of("form_id", "F1"));
    assertThat(behind.unknown()).containsExactly("anh");
  }

  @Test
  void aBrokenDocumentIsRefusedWithThePlace() {
    assertThatThrownBy(
            () ->
                read(
                    "survey_forms", JsonShape.DOCUMENT, "[{\"form_id\":\"F1\"},\n{\"form_id\" 7}]"))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_REFUSED))
        .hasMessage(
            "Cannot land file 'visits.json': its JSON is broken at line 2, column 12. Export it again and send the new file.");
    byte[] latin = "[{\"form_id\":\"Phi\u00ea\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () -> read("survey_forms", JsonShape.DOCUMENT, () -> new ByteArrayInputStream(latin)))
        .hasMessage(
            "Cannot land file 'visits.json': it is not UTF-8 text. Save it as UTF-8 and send it again.");
  }

  @Test
  void rowsAreHandedOverWhileTheFileIsStillBeingRead() throws IOException {
    String form = "{\"form_id\":\"F1\",\"issues_text\":\"%s\"}".formatted("x".repeat(10_000));
    String array = "[" + (form + ",").repeat(999) + form + "]";
    long[] given = {0};
    InputStream counted =
        new FilterInputStream(bytes(array)) {
          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            given[0] += Math.max(0, read);
            return read;
          }
        };
    List<Long> ahead = new ArrayList<>();
    RecordingSink sink =
        new RecordingSink(rows -> ahead.add(given[0] - rows * (form.length() + 1L)));
    new JsonReader(
            FILE, () -> counted, CATALOGUE.dataset("survey_forms"), NESTED, JsonShape.DOCUMENT)
        .read(sink);
    assertThat(ahead).hasSize(1000).allSatisfy(bytes -> assertThat(bytes).isLessThan(50_000));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RecordingSink read(String dataset, JsonShape shape, String text)
      throws IOException {
    return read(dataset, shape, () -> bytes(text));
  }

  private static RecordingSink read(String dataset, JsonShape shape, FileBytes bytes)
      throws IOException {
    RecordingSink sink = new RecordingSink();
    new JsonReader(FILE, bytes, CATALOGUE.dataset(dataset), NESTED, shape).read(sink);
    return sink;
  }
}
