package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;

/** One export of a form app lands as forms, members and organisations. */
class DocumentLandingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final String JSON =
      """
      [
        {"form_id": "F1", "household_id": "H1", "province_code": "79", "ward_code": "27316",
         "neighbourhood": "Khu phố 1", "place_kinds": ["household", "organisation"], "surveyor_id": "S1",
         "survey_date": "2026-01-10", "head_full_name": "Nguyễn Văn An",
         "members": [{"full_name": "Nguyễn Văn An", "birth_date": "1980-05-01", "sex": "male", "device": "smartphone"},
                     {"full_name": "Trần Thị Bé", "birth_date": "1982-07-09", "sex": "female", "device": "none"}],
         "organisations": [{"tax_code": "0100112437", "org_name": "Tạp hóa An", "org_status": "active_at_address"}]},
        {"form_id": "F2", "household_id": "H2", "province_code": "79", "ward_code": "27316",
         "neighbourhood": "Khu phố 1", "place_kinds": "household", "surveyor_id": "S1",
         "survey_date": "2026-01-11", "members": [{"birth_date": "31/02/1990"}]}
      ]
      """;

  @TempDir Path folder;

  @Test
  void aJsonExportLandsAsThreeDatasets() throws IOException {
    assertThat(land("phieu.json", JSON))
        .extracting(LandingReport::dataset, LandingReport::counts)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("survey_forms", new RowCounts(2, 0, 0, 0, 0)),
            org.assertj.core.groups.Tuple.tuple("survey_members", new RowCounts(2, 0, 0, 0, 1)),
            org.assertj.core.groups.Tuple.tuple(
                "survey_organisations", new RowCounts(1, 0, 0, 0, 0)));
  }

  @Test
  void anXFormSubmissionLandsLikewise() throws IOException {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <data id="khao-sat-cong-dan-so" xmlns:jr="http://openrosa.org/javarosa">
          <form_id>F9</form_id><household_id>H9</household_id><province_code>79</province_code>
          <ward_code>27316</ward_code><neighbourhood>Khu phố 2</neighbourhood>
          <place_kinds>household</place_kinds><surveyor_id>S2</surveyor_id><survey_date>2026-02-01</survey_date>
          <members><birth_date>1990-01-31</birth_date><sex>female</sex></members>
          <members><birth_date>1991-01-31</birth_date><sex>male</sex></members>
        </data>
        """;
    assertThat(land("phieu.xml", xml))
        .extracting(report -> report.dataset() + " " + report.counts().accepted())
        .containsExactly("survey_forms 1", "survey_members 2");
  }

  private List<LandingReport> land(String name, String text) throws IOException {
    Home home = Home.open(folder.resolve("home"));
    Path file = Files.writeString(folder.resolve(name), text);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, LandingProcess.CLOCK)) {
      List<LandingReport> reports =
          landing.landAll("survey_forms", file, name, LandingOptions.by("test"));
      new BalancedBooks(CATALOGUE, lake, ledger, folder).check();
      return reports;
    }
  }
}
