package vn.thuocdo.ingest.generate.register;

import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.ingest.generate.Register;
import vn.thuocdo.ingest.generate.SourceTable;

/** All registers, made up for one catalogue. */
public final class Registers {
  private Registers() {}

  /** The nine datasets that are neither survey, dossiers nor population, in order of landing. */
  public static List<Register> of(Catalogue catalogue) {
    return List.of(
        sent(catalogue, "procedures", Medium.PROVINCIAL_CSV, new ProcedureCatalogue()),
        sent(catalogue, "organisations", Medium.LABELLED_CSV, new TaxRegister()),
        sent(catalogue, "eid_accounts", Medium.EXTRACT_CSV, new EidRegister()),
        sent(catalogue, "service_payments", Medium.PROVINCIAL_CSV, new ServicePayments()),
        sent(catalogue, "benefit_payments", Medium.PROVINCIAL_CSV, new BenefitPayments()),
        sent(catalogue, "training_records", Medium.LABELLED_CSV, new TrainingRecords()),
        sent(catalogue, "agency_reports", Medium.PROVINCIAL_CSV, new AgencyReports(catalogue)),
        sent(catalogue, "assigned_targets", Medium.WORKBOOK, new AssignedTargets(catalogue)),
        sent(catalogue, "task_updates", Medium.PROVINCIAL_CSV, new TaskUpdates(catalogue)));
  }

  private static Register sent(
      Catalogue catalogue, String dataset, Medium medium, Contents contents) {
    return new SentRegister(SourceTable.of(catalogue.dataset(dataset)), medium, contents);
  }
}
