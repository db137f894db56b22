package vn.thuocdo.ingest.generate;

import java.io.IOException;

/** Writes the row of survey_organisations for a visit to an address with an organisation. */
final class OrganisationRow {
  private OrganisationRow() {}

  /** Appends the organisation as the form of {@code visit} describes it. */
  static void write(CsvFile csv, Visit visit, Organisation organisation) throws IOException {
    visit.writeFormIdTo(csv);
    csv.number(1);
    csv.text(organisation.name());
    csv.text(organisation.taxCode());
    organisation.representative().writeTo(csv);
    csv.text(organisation.representativeId());
    csv.text(organisation.status());
    csv.text(organisation.rawAnswer());
    csv.text(organisation.eidStatus(visit.ward(), visit.day()));
    csv.text(organisation.signatureStatus(visit.ward(), visit.day()));
    csv.text(organisation.ownAccount() ? "org_account" : "personal_account");
    csv.text(organisation.cashless(visit.ward(), visit.day()));
    csv.endRow();
  }
}
