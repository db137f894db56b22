package vn.thuocdo.dashboard.encode;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/** Refused rows as a table: one row per reason; personal text is masked. */
public final class QuarantineTable {
  private static final List<String> COLUMNS =
      List.of(
          "batch_id",
          "dataset",
          "file",
          "line",
          "column",
          "code",
          "message_vi",
          "message_en",
          "raw",
          "sent_again_by",
          "outcome");

  private QuarantineTable() {}

  /** One row per reason, in the given order. */
  public static Table of(List<QuarantinedRow> rows) {
    return new Table(COLUMNS, rows.stream().map(QuarantineTable::cells).toList());
  }

  private static List<Object> cells(QuarantinedRow row) {
    return Arrays.asList(
        row.batch(),
        row.dataset(),
        row.file(),
        row.line(),
        row.column().orElse(null),
        row.code(),
        row.message().vi(),
        row.message().en(),
        row.raw().orElse(null),
        row.repair().map(repair -> repair.by().toString()).orElse(null),
        row.repair().map(repair -> repair.outcome().name()).orElse(null));
  }
}
