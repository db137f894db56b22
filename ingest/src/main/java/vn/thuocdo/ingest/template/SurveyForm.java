package vn.thuocdo.ingest.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * The questionnaire of plan 31/KH-UBND (appendix, 27/01/2026) as an ODK XForm for ODK Collect,
 * KoboCollect and Enketo, in Vietnamese and English. Its fields are the columns of the survey's
 * three datasets, so a submission lands as it is.
 *
 * @param units the wards to choose from
 */
public record SurveyForm(Units units) {
  /** The dataset whose rows the form's submissions are. */
  public static final String DATASET = "survey_forms";

  /** How the form's file is called. */
  public static final String FILE_NAME = "khao-sat-cong-dan-so.xml";

  private static final String RESOURCE = "/forms/" + FILE_NAME;
  private static final String WARDS = "<!-- wards -->";

  /** The form as UTF-8 XML. */
  public InputStream open() {
    return new ByteArrayInputStream(questions().replace(WARDS, wards()).getBytes(UTF_8));
  }

  /** Writes a new file; NOT_ALLOWED when it is there already or cannot be written. */
  public void write(Path file) {
    NewFile.write(file, out -> open().transferTo(out));
  }

  private static String questions() {
    try (InputStream resource = SurveyForm.class.getResourceAsStream(RESOURCE)) {
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String wards() {
    return units.wards(Optional.empty()).stream()
        .map(SurveyForm::item)
        .collect(joining("\n        ", "\n        ", "\n      "));
  }

  private static String item(Unit ward) {
    return "<item><name>%s</name><province>%s</province><label>%s</label></item>"
        .formatted(ward.code(), ward.parent().orElseThrow(), escaped(ward.fullName()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
