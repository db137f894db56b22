package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param dataset name of the dataset; empty when the file was refused
 * @param finding in one sentence
 * @param kind whole, partly or refused
 * @param counts rows read and where they went
 * @param notes warnings and other news, each a sentence
 * @param reasons the most frequent reasons for refused rows
 * @param workbook address of the marked workbook; empty when nothing is to be corrected
 */
public record OutcomeLine(
    String file,
    String dataset,
    String finding,
    String kind,
    Optional<Refusal> refusal,
    List<Count> counts,
    List<String> notes,
    List<Reason> reasons,
    String workbook) {
  public OutcomeLine {
    counts = List.copyOf(counts);
    notes = List.copyOf(notes);
    reasons = List.copyOf(reasons);
  }

  /** Why a file was refused as a whole; {@code hint} is empty when nothing can be done. */
  public record Refusal(String detail, String hint) {}

  /** A count of rows: as a number, and as the reader writes it. */
  public record Count(String kind, String label, long rows, String text) {}

  /** A reason and the number of rows it refused. */
  public record Reason(String message, String code, String rows) {}
}
