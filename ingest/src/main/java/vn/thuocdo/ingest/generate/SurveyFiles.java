package vn.thuocdo.ingest.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The survey files of one province. */
final class SurveyFiles implements Closeable {
  private final Province province;
  private final StagedFiles forms;
  private final StagedFiles members;
  private final StagedFiles organisations;

  SurveyFiles(Province province, Path directory) {
    this.province = province;
    this.forms = new StagedFiles(SourceTable.SURVEY_FORMS, province, directory);
    this.members = new StagedFiles(SourceTable.SURVEY_MEMBERS, province, directory);
    this.organisations = new StagedFiles(SourceTable.SURVEY_ORGANISATIONS, province, directory);
  }

  /** Writes every visit of the campaign to a ward. */
  void write(Ward ward) throws IOException {
    Campaign campaign = new Campaign(ward);
    for (int household = 0; household < ward.households(); household++) {
      for (Visit visit : campaign.visits(household)) {
        write(visit);
      }
    }
  }

  private void write(Visit visit) throws IOException {
    FormRow.write(forms.on(visit.day()), visit, province);
    MemberRows.write(members.on(visit.day()), visit);
    Optional<Organisation> organisation = visit.household().organisation();
    if (organisation.isPresent()) {
      OrganisationRow.write(organisations.on(visit.day()), visit, organisation.get());
    }
  }

  /** The files of a stage, forms before members and organisations. */
  Stream<GeneratedFile> generated(Stage stage) {
    return Stream.of(forms, members, organisations)
        .flatMap(files -> files.generated(stage).stream());
  }

  @Override
  public void close() throws IOException {
    try (forms;
        members;
        organisations) {
      // all three are closed, whatever happens to one of them
    }
  }
}
