package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.TableId;

/** Identifiers and personal text on their way into a home. */
class IdentifiersTest extends InLandedHome {
  @Test
  void identifiersAndPersonalTextNeverReachTheHome() throws IOException {
    home.land(
        "survey_forms",
        FORMS
            + FORM.replace("yes,", "yes,0987654321")
            + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10,yes,0912345678\n");
    home.land(
        "survey_organisations",
        "form_id,org_no,org_name,tax_code,rep_full_name,rep_personal_id,org_status\n"
            + "F1,1,Tiệm Bánh Hạnh Phúc,0300588569,Nguyễn Thị Kín,079180012345,active_at_address\n"
            + "F1,3,Hộ kinh doanh Kín,079180055555,Nguyễn Thị Kín,079180055555,active_unregistered\n"
            + "F1,4,Hộ kinh doanh Kín,079180066666,Nguyễn Thị Kín,079180066666,closed\n"
            + "F1,2,Tiệm Mì Kín Đáo,0300588560,Lê Văn Ẩn,079180099999,active_at_address\n");
    assertThat(home.quarantine("survey_organisations"))
        .containsExactly("4 org_status NOT_IN_CODE_LIST", "5 tax_code TAX_CODE_CHECK_DIGIT");
    assertThat(
            home.rows("survey_organisations", "length(rep_personal_id) || ' ' || length(tax_code)"))
        .containsExactlyInAnyOrder("64 10", "64 64");
    for (String secret :
        List.of(
            "0987654321",
            "0912345678",
            "079180012345",
            "079180099999",
            "079180055555",
            "079180066666",
            "Hạnh Phúc",
            "Kín")) {
      assertThat(allText()).as(secret).doesNotContain(secret);
    }
  }

  private String allText() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String table : List.of("survey_forms", "survey_organisations", "quarantine")) {
      try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
        for (Path file : home.lake().find(new TableId(table)).orElseThrow().files()) {
          db.query(
                  "SELECT CAST(t AS VARCHAR) FROM read_parquet('%s') t".formatted(file),
                  row -> row.getString(1))
              .forEach(text::append);
        }
      }
    }
    try (Stream<Path> paths = Files.walk(home.lake().home().root())) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        text.append(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
