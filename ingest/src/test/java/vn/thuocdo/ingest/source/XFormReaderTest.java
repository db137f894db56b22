package vn.thuocdo.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;

class XFormReaderTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  private static final String TWO_FORMS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <submissions>
        <data id="khao-sat" xmlns:orx="http://openrosa.org/xforms">
          <place><household_id>H1</household_id><neighbourhood> Khu phố 1 </neighbourhood></place>
          <part_a>
            <members><member_no>1</member_no><support_needed>id_card vneid</support_needed></members>
            <members><birth_date>2001-02-03</birth_date></members>
          </part_a>
          <orx:meta><orx:instanceID>uuid:F1</orx:instanceID></orx:meta>
        </data>
        <data id="khao-sat">
          <form_id>F2</form_id><issues_text/><nhan_xet>tốt</nhan_xet>
          <part_a><members/></part_a>
          <meta><instanceID>uuid:other</instanceID></meta>
        </data>
        <data id="khao-sat"/>
      </submissions>
      """;

  @Test
  void everySubmissionIsARowAndItsRepeatsAreRowsOfTheirOwn() throws IOException {
    RecordingSink forms = read("survey_forms", TWO_FORMS);
    assertThat(forms.rows())
        .containsExactly(
            Map.of("form_id", "F1", "household_id", "H1", "neighbourhood", "Khu phố 1"),
            Map.of("form_id", "F2"));
    assertThat(forms.lines()).containsExactly(3L, 11L);
    assertThat(forms.unknown()).containsExactly("nhan_xet");
    assertThat(forms.malformed()).containsExactly("16: the submission has no fields");
    RecordingSink members = read("survey_members", TWO_FORMS);
    assertThat(members.rows())
        .containsExactly(
            Map.of("form_id", "F1", "member_no", "1", "support_needed", "id_card;vneid"),
            Map.of("form_id", "F1", "member_no", "2", "birth_date", "2001-02-03"));
    assertThat(read("survey_organisations", TWO_FORMS).rows()).isEmpty();
  }

  @Test
  void aDocumentTypeIsRefused() {
    refused(
        "<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data><form_id>&x;</form_id></data>",
        "it has a DOCTYPE");
    refused("<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/x.dtd\"><data/>", "it has a DOCTYPE");
  }

  @Test
  void brokenXmlIsRefusedWithThePlace() {
    refused("<data><form_id>F1</data>", "its XML is broken at line 1, column 20");
    refused("<data>&x;</data>", "its XML is broken at line 1");
    refused("<a>".repeat(200), "its elements nest deeper than 100");
  }

  private static void refused(String xml, String why) {
    assertThatThrownBy(() -> read("survey_forms", xml))
        .hasMessageStartingWith("Cannot land file 'visit.xml': " + why)
        .hasMessageEndingWith(". Export the submissions again.");
  }

  private static RecordingSink read(String dataset, String xml) throws IOException {
    RecordingSink sink = new RecordingSink();
    new XFormReader(
            Path.of("visit.xml"),
            () -> new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            CATALOGUE.dataset(dataset),
            Set.of("members", "organisations"))
        .read(sink);
    return sink;
  }
}
