package vn.thuocdo.analytics.withholding;

import vn.thuocdo.data.duckdb.DuckDb;

/**
 * The wards whose neighbourhoods are decided again: a ward's neighbourhoods stay as they were as
 * long as their figures and the ward's own stay, and the ward is withheld, or shown, as before.
 */
record UndecidedWards(DuckDb db) {
  /**
   * Makes table {@code undecided}, when table {@code withheld} holds what is decided of wards in
   * changed pieces and nothing else.
   */
  void find() {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE undecided AS
        SELECT * FROM changed_places WHERE ward <> ''
        UNION
        SELECT f.linked, f.province_code, f.piece, f.ward
        FROM (SELECT * FROM after_cut WHERE unit_level = 'ward' AND breakdown = '') f
        LEFT JOIN (SELECT * FROM withheld WHERE breakdown = '') n USING (indicator_id, unit_code, period)
        LEFT JOIN (SELECT * FROM decided WHERE breakdown = '') d USING (indicator_id, unit_code, period)
        WHERE (n.reason IS NULL) <> (d.reason IS NULL)""");
  }

  /** Makes table {@code redecided}: all figures of which something else may be decided now. */
  void listFigures() {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE redecided AS
        SELECT indicator_id, unit_code, period FROM (FROM before_cut UNION ALL FROM after_cut) f
        WHERE unit_level <> 'neighbourhood'
           OR EXISTS (FROM undecided u WHERE u.linked = f.linked AND u.province_code = f.province_code
                      AND u.piece = f.piece AND u.ward = f.ward)""");
  }
}
