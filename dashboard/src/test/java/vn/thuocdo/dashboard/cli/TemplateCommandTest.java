package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.Terminal;

/** Workbooks and forms to be filled in. */
class TemplateCommandTest {
  private static final Terminal ANYWHERE = Terminal.anywhere();

  @TempDir Path folder;

  @Test
  void aTemplateIsWrittenOnceAndNamesItsFile() {
    String file = folder.resolve("members.xlsx").toString();
    assertThat(ANYWHERE.kpi("template", "survey_members", "--out", file, "--json").done().out())
        .isEqualTo("{\"dataset\":\"survey_members\",\"file\":\"%s\"}%n".formatted(file));
    assertThat(Path.of(file)).isNotEmptyFile();
    ANYWHERE.kpi("template", "survey_members", "--out", file).refuses(6, "it is there already");
    ANYWHERE.kpi("template", "survey_member").refuses(5, "Cannot find dataset 'survey_member'");
    ANYWHERE
        .kpi("template", "dossiers", "--form")
        .refuses(2, "Cannot write a form of dataset 'dossiers'");
  }

  @Test
  void theSurveyFormOffersEveryWard() {
    Path file = folder.resolve("form.xml");
    ANYWHERE.kpi("template", "survey_forms", "--form", "--out", file.toString()).done();
    assertThat(file).content().contains("<name>27316</name><province>79</province>");
  }
}
