package vn.thuocdo.ingest.restricted;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.ingest.privacy.Seal;

/** Lists the people of one ward who need support, by the latest form of each household. */
public final class SupportList {
  /** No more people are shown at once. */
  public static final int MOST_ROWS = 200;

  private final Catalogue catalogue;
  private final Lake lake;

  public SupportList(Catalogue catalogue, Lake lake) {
    this.catalogue = catalogue;
    this.lake = lake;
  }

  /**
   * The people with a need, by neighbourhood and household.
   *
   * @param ward one ward, whose texts alone are opened; WRONG_USAGE for a province
   * @param limit at most {@link #MOST_ROWS}
   * @throws KpiException NOT_ALLOWED when the home keeps no personal text
   */
  public SupportFound of(String ward, Need need, int limit) {
    requireWard(ward);
    Seal seal = seal(lake);
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
        OpenedTexts texts = new OpenedTexts(lake.home())) {
      households(db, ward);
      table(db, texts, seal, "survey_forms", ward, "head_full_name, head_phone, address_text");
      table(db, texts, seal, "survey_members", ward, "full_name");
      db.execute(
          "CREATE TEMP TABLE found AS " + (need == Need.DEVICE ? withoutDevice() : people(need)));
      return new SupportFound(
          db.query(
              "SELECT * FROM found ORDER BY neighbourhood, household_id, member_no LIMIT ?",
              SupportList::row,
              Math.min(limit, MOST_ROWS)),
          db.query("SELECT count(*) FROM found", row -> row.getLong(1)).get(0));
    }
  }

  private void requireWard(String ward) {
    if (catalogue.units().load(ward).level() != UnitLevel.WARD) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không lập được danh sách của địa bàn '%s': không phải phường, xã. Chọn một phường,"
                      + " xã.",
                  "Cannot list people of unit '%s': it is not a ward. Name one ward.")
              .formatted(ward));
    }
  }

  static Seal seal(Lake lake) {
    if (!HomeSettings.of(lake.home()).keepsPersonalText()) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          new Bilingual(
              "Không mở được thông tin cá nhân: hệ thống này không lưu (personal-text = none). Đặt lại"
                  + " trước khi nạp dữ liệu.",
              "Cannot open personal text: this home keeps none (personal-text = none). Set it to"
                  + " keep before landing."));
    }
    return Seal.of(lake.home());
  }

  private void households(DuckDb db, String ward) {
    db.execute(
        """
        CREATE TEMP TABLE forms AS
        SELECT * FROM (
          SELECT * FROM %s QUALIFY row_number() OVER (PARTITION BY form_id ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) = 1)
        QUALIFY row_number() OVER (PARTITION BY household_id ORDER BY survey_date DESC, _landed_seq DESC, form_id DESC) = 1"""
            .formatted(accepted("survey_forms")));
    db.execute("DELETE FROM forms WHERE ward_code <> '%s'".formatted(ward));
    db.execute(
        """
        CREATE TEMP TABLE members AS
        SELECT * FROM %s WHERE form_id IN (SELECT form_id FROM forms)
        QUALIFY row_number() OVER (PARTITION BY form_id, member_no ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) = 1"""
            .formatted(accepted("survey_members")));
  }

  private String accepted(String dataset) {
    return DatasetTables.acceptedSql(lake, catalogue.dataset(dataset));
  }

  private void table(
      DuckDb db, OpenedTexts texts, Seal seal, String dataset, String ward, String columns) {
    String name = dataset + "_texts";
    if (!texts.table(db, name, SealedPart.of(db, lake, dataset, ward), seal)) {
      db.execute(
          "CREATE TEMP TABLE %s AS SELECT NULL AS _order, NULL AS _batch_id, NULL AS row, CAST(NULL AS VARCHAR) AS key, %s WHERE FALSE"
              .formatted(name, columns.replaceAll("(\\w+)", "CAST(NULL AS VARCHAR) AS $1")));
    }
    db.execute(
        """
        CREATE TEMP VIEW %1$s_newest AS
        SELECT * FROM (
          SELECT t.* REPLACE (coalesce(t.key, r._key) AS key)
          FROM %1$s t LEFT JOIN (%2$s) r ON r._batch_id = t._batch_id AND r._row_number = t.row)
        QUALIFY row_number() OVER (PARTITION BY key ORDER BY _order DESC, row DESC) = 1"""
            .formatted(name, landedKeys(dataset)));
  }

  /** The keys of what landed of the forms, by batch and number of the row. */
  private String landedKeys(String dataset) {
    String key =
        catalogue.dataset(dataset).key().stream()
            .map("CAST(\"%s\" AS VARCHAR)"::formatted)
            .collect(joining(" || chr(31) || "));
    return "SELECT _batch_id, _row_number, %s AS _key FROM %s WHERE form_id IN (SELECT form_id FROM forms)"
        .formatted(key, accepted(dataset));
  }

  private static String withoutDevice() {
    return """
        SELECT f.household_id, f.neighbourhood, NULL, t.head_full_name, t.head_phone, t.address_text, 0 AS member_no
        FROM forms f LEFT JOIN survey_forms_texts_newest t ON t.key = f.form_id
        WHERE f.household_class IN ('poor', 'near_poor', 'hardship')
          AND NOT EXISTS (SELECT 1 FROM members m WHERE m.form_id = f.form_id AND m.device = 'smartphone')""";
  }

  private static String people(Need need) {
    String who =
        need == Need.ID_CARD
            ? "(list_contains(string_split(m.support_needed, ';'), 'id_card') OR m.id_card_status <> 'has_card')"
            : "(list_contains(string_split(m.support_needed, ';'), 'vneid') OR (m.id_card_status = 'has_card' AND m.vneid_level <> 'level2'))";
    return """
        SELECT f.household_id, f.neighbourhood, p.full_name, t.head_full_name, t.head_phone, t.address_text, m.member_no
        FROM members m JOIN forms f ON f.form_id = m.form_id
        LEFT JOIN survey_members_texts_newest p ON p.key = m.form_id || chr(31) || CAST(m.member_no AS VARCHAR)
        LEFT JOIN survey_forms_texts_newest t ON t.key = f.form_id
        WHERE m.birth_date <= current_date - INTERVAL 14 YEAR AND %s"""
        .formatted(who);
  }

  private static SupportRow row(ResultSet row) throws SQLException {
    return new SupportRow(
        row.getString(1),
        row.getString(2),
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)));
  }
}
