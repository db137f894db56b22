package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Files that cannot be used as a whole. */
class RefusedFilesTest extends InLandedHome {
  @Test
  void aFileThatCannotBeUsedIsRefusedWholeWithEveryProblem() throws IOException {
    assertRefused(
        "form_id,survey_date\nF1,2026-01-01\n",
        "required column 'household_id' (Mã hộ) is missing");
    assertRefused(
        "form_id,survey_date\nF1,2026-01-01\n",
        "required column 'ward_code' (Mã phường xã) is missing");
    assertRefused("", "the file is empty");
    assertRefused(FORMS.strip() + ",form_id\n", "column 'form_id' stands twice");
    Path latin = folder.resolve("latin.csv");
    Files.write(
        latin, (FORMS + FORM).replace("phố", "ph\u00f4").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> home.landing().land("survey_forms", latin, LandingOptions.by("test")))
        .hasMessageContaining("it is not UTF-8 text");
    assertThatThrownBy(() -> home.landing().land("survey_form", latin, LandingOptions.by("test")))
        .hasMessageContaining("Did you mean survey_forms");
    assertThat(home.ledger().batches()).isEmpty();
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = home.write(text);
    assertThatThrownBy(() -> home.landing().land("survey_forms", file, LandingOptions.by("test")))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_REFUSED))
        .hasMessageContaining(why);
  }
}
