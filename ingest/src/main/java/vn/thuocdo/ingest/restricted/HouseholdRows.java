package vn.thuocdo.ingest.restricted;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;

/**
 * What was ever sent of one household: in a session's tables {@code household_forms} ({@code
 * form_id}) and {@code household_rows} ({@code dataset, _batch_id, _row_number} of what landed).
 *
 * @param units the units whose parts may hold texts of it
 */
record HouseholdRows(List<String> units) {
  /** Datasets with personal text of households. */
  static final List<String> DATASETS =
      List.of("survey_forms", "survey_members", "survey_organisations");

  HouseholdRows {
    units = List.copyOf(units);
  }

  /** Finds the rows of a household; NOT_FOUND when no form ever named it. */
  static HouseholdRows find(DuckDb db, Catalogue catalogue, Lake lake, String household) {
    List<String> units =
        new ArrayList<>(forms(db, accepted(catalogue, lake, "survey_forms"), household));
    if (units.isEmpty()) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot erase household '%s': no form names it. Give the household_id of the survey."
              .formatted(household));
    }
    units.add("none");
    rows(db, catalogue, lake);
    return new HouseholdRows(units);
  }

  private static List<String> forms(DuckDb db, String accepted, String household) {
    db.execute("CREATE TEMP TABLE household_forms (form_id VARCHAR, ward_code VARCHAR)");
    return db
        .query(
            "INSERT INTO household_forms SELECT DISTINCT form_id, ward_code FROM %s WHERE household_id = ? RETURNING ward_code"
                .formatted(accepted),
            row -> row.getString(1),
            household)
        .stream()
        .distinct()
        .toList();
  }

  private static void rows(DuckDb db, Catalogue catalogue, Lake lake) {
    db.execute(
        "CREATE TEMP TABLE household_rows AS "
            + DATASETS.stream()
                .map(
                    dataset ->
                        "SELECT '%s' AS dataset, _batch_id, _row_number FROM %s SEMI JOIN household_forms USING (form_id)"
                            .formatted(dataset, accepted(catalogue, lake, dataset)))
                .collect(joining(" UNION ALL ")));
  }

  private static String accepted(Catalogue catalogue, Lake lake, String dataset) {
    return DatasetTables.acceptedSql(lake, catalogue.dataset(dataset));
  }

  /** Condition for the texts of a part: found by the landed row or, if it did not land, its key. */
  static String among(SealedPart.Place part) {
    return """
        (row IN (SELECT _row_number FROM household_rows WHERE dataset = '%s' AND _batch_id = '%s')
         OR coalesce(string_split(key, chr(31))[1] IN (SELECT form_id FROM household_forms), FALSE))"""
        .formatted(part.dataset(), part.batch());
  }
}
