package vn.thuocdo.analytics.values;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;

/** The lake tables that hold data quality; all change together. */
public final class QualityTables {
  /** The six measures. */
  public static final TableId VALUES = new TableId("quality_values");

  /** Who reported, and who on time. */
  public static final TableId REPORTING = new TableId("reporting_rates");

  /** How far sources agree. */
  public static final TableId AGREEMENTS = new TableId("agreement_values");

  /** What the other tables are summed from, as far as it is counted from rows. */
  public static final TableId PARTS = new TableId("quality_parts");

  /** Unit code and level that stand for every row, also those of no known unit; and all months. */
  public static final String ALL = "all";

  private QualityTables() {}

  /**
   * One row per dataset, measure, unit and month that has a denominator; {@code all} stands for
   * every unit or month.
   */
  public static TableLayout values() {
    return layout(
        List.of(text("dataset"), text("measure")),
        List.of(text("month"), number("numerator"), number("denominator")));
  }

  /**
   * One row per dataset, unit and month it owes; wards have 0 or 1, provinces and {@code all} their
   * sums. {@code due_on} is the last day on which rows are on time, {@code running} is true for the
   * month that is not over.
   */
  public static TableLayout reporting() {
    return layout(
        List.of(text("dataset")),
        List.of(
            text("month"),
            number("expected"),
            number("actual"),
            number("on_time"),
            new LakeColumn("due_on", LakeType.DATE),
            new LakeColumn("running", LakeType.BOOLEAN)));
  }

  /**
   * One row per agreement and unit: agreeing and comparable pairs, or the parts of both sides'
   * rates where no rows are compared.
   */
  public static TableLayout agreements() {
    return layout(
        List.of(text("agreement")),
        List.of(
            number("numerator"),
            number("denominator"),
            number("left_numerator"),
            number("left_denominator"),
            number("right_numerator"),
            number("right_denominator")));
  }

  /**
   * One row per dataset ({@code measure} is {@code complete} or {@code shared}) or agreement (where
   * rates are set side by side one row each for {@code left} and {@code right}), unit and month;
   * empty text is an unknown unit or month. Agreements have no months.
   */
  public static TableLayout parts() {
    return new TableLayout(
        List.of(
            text("subject"),
            text("measure"),
            text("unit"),
            text("month"),
            number("numerator"),
            number("denominator"),
            number("left_numerator"),
            number("left_denominator"),
            number("right_numerator"),
            number("right_denominator")));
  }

  private static TableLayout layout(List<LakeColumn> what, List<LakeColumn> figures) {
    List<LakeColumn> columns = new ArrayList<>(what);
    columns.addAll(List.of(text("unit_code"), text("unit_level"), text("province_code")));
    columns.addAll(figures);
    return new TableLayout(columns);
  }

  /** Gives a session the views {@code quality}, {@code reporting_rates} and {@code agreements}. */
  public static void createViews(DuckDb db, Lake lake) {
    view(db, "quality", lake.readSql(VALUES, values()));
    view(db, "reporting_rates", lake.readSql(REPORTING, reporting()));
    view(db, "agreements", lake.readSql(AGREEMENTS, agreements()));
  }

  private static void view(DuckDb db, String name, String rows) {
    db.execute("CREATE VIEW %s AS SELECT * FROM %s".formatted(name, rows));
  }

  private static LakeColumn text(String name) {
    return new LakeColumn(name, LakeType.TEXT);
  }

  private static LakeColumn number(String name) {
    return new LakeColumn(name, LakeType.LONG);
  }
}
