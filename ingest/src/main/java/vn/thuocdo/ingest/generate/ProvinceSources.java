package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.data.progress.Progress;

/**
 * The sources of one province, each written in one pass over its wards.
 *
 * @param wards in order of code
 * @param directory where the files go
 */
public record ProvinceSources(
    Province province, List<Ward> wards, long seed, Path directory, Progress progress) {

  GeneratedFile writePopulation() throws IOException {
    return PopulationBook.write(province, wards, directory);
  }

  SurveyFiles writeSurvey() throws IOException {
    try (SurveyFiles survey = new SurveyFiles(province, directory);
        Progress.Stage stage = start("survey")) {
      for (Ward ward : wards) {
        survey.write(ward);
        stage.advance(ward.residents());
      }
      return survey;
    }
  }

  DossierFiles writeDossiers() throws IOException {
    try (DossierFiles dossiers = new DossierFiles(province, directory);
        Progress.Stage stage = start("dossiers")) {
      for (Ward ward : wards) {
        dossiers.write(Desk.of(ward, province));
        stage.advance(ward.residents());
      }
      for (Desk department : Desk.departments(province, residents(), seed)) {
        dossiers.write(department);
      }
      return dossiers;
    }
  }

  /** Announces the writing of {@code what}, counted in residents. */
  public Progress.Stage start(String what) {
    return progress.start("Sample %s of %s".formatted(what, province.code()), residents());
  }

  /** People living in the province at this scale. */
  public long residents() {
    return wards.stream().mapToLong(Ward::residents).sum();
  }
}
