package vn.thuocdo.analytics.withholding;

/** Which figures of changed pieces are decided; from the tables that tell. */
enum ChangedRows {
  /** Of provinces and wards, where a change of one may move any other. */
  WARDS("FROM after_cut WHERE unit_level <> 'neighbourhood'"),
  /** Of the neighbourhoods of {@link UndecidedWards}. */
  NEIGHBOURHOODS(
      "FROM after_cut SEMI JOIN undecided USING (linked, province_code, piece, ward) WHERE unit_level = 'neighbourhood'");

  private final String rows;

  ChangedRows(String rows) {
    this.rows = rows;
  }

  /** The rows of linked indicators, to be selected from. */
  String sql(int linked) {
    return "(%s AND linked = %d)".formatted(rows, linked);
  }
}
