package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * The page on which files are sent.
 *
 * @param action where the form is sent
 * @param csrf what the form sends along
 * @param formName file name of the survey's form
 * @param allowed false when this reader may not send files
 * @param dryRun true when the files were only checked
 * @param outcomes what became of the files just sent; empty before
 * @param ledger the newest batches, newest first
 */
public record IntakeView(
    List<Pick> datasets,
    String action,
    String csrf,
    String formName,
    boolean allowed,
    boolean dryRun,
    List<OutcomeLine> outcomes,
    List<LedgerLine> ledger) {
  public IntakeView {
    datasets = List.copyOf(datasets);
    outcomes = List.copyOf(outcomes);
    ledger = List.copyOf(ledger);
  }
}
