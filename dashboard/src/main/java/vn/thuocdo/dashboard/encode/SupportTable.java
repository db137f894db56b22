package vn.thuocdo.dashboard.encode;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.ingest.restricted.SupportRow;

/** A support list as a table; every row carries who fetched it, when and what for. */
public final class SupportTable {
  private static final List<String> COLUMNS =
      List.of("household_id", "neighbourhood", "person", "head", "phone", "address", "watermark");

  private SupportTable() {}

  /** One row per household or person. */
  public static Table of(List<SupportRow> rows, String watermark) {
    return new Table(COLUMNS, rows.stream().map(row -> cells(row, watermark)).toList());
  }

  private static List<Object> cells(SupportRow row, String watermark) {
    return Arrays.asList(
        row.householdId(),
        row.neighbourhood(),
        row.person().orElse(null),
        row.head().orElse(null),
        row.phone().orElse(null),
        row.address().orElse(null),
        watermark);
  }
}
