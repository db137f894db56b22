package vn.thuocdo.ingest.restricted;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.ingest.duckdb.PersonalText;
import vn.thuocdo.ingest.privacy.Seal;

/** The sealed texts of one batch and unit. */
final class SealedPart {
  private final Place place;
  private final byte[] sealed;

  /**
   * Where a part stands.
   *
   * @param file Parquet file of the restricted table that holds it
   */
  record Place(Path file, String batch, String dataset, String unit, long part) {
    private String label() {
      return PersonalText.label(dataset, batch, unit, part);
    }
  }

  private SealedPart(Place place, byte[] sealed) {
    this.place = place;
    this.sealed = sealed;
  }

  /** The parts of a dataset and unit, oldest batch first. */
  static List<SealedPart> of(DuckDb db, Lake lake, String dataset, String unit) {
    List<Path> files = new RestrictedTable(db, lake).files();
    if (files.isEmpty()) {
      return List.of();
    }
    return db.query(
        "SELECT filename, _batch_id, dataset, unit_code, part, sealed FROM %s WHERE dataset = ? AND unit_code = ? ORDER BY _batch_id, part"
            .formatted(RestrictedTable.rows(files)),
        SealedPart::read,
        dataset,
        unit);
  }

  private static SealedPart read(ResultSet row) throws SQLException {
    return new SealedPart(
        new Place(
            Path.of(row.getString(1)),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5)),
        row.getBytes(6));
  }

  Place place() {
    return place;
  }

  byte[] sealed() {
    return sealed.clone();
  }

  /** The Parquet file inside; NOT_ALLOWED when the key does not fit. */
  byte[] open(Seal seal) {
    return seal.open(place.label(), sealed);
  }

  /** The same part with other texts inside. */
  SealedPart with(byte[] parquet, Seal seal) {
    return new SealedPart(place, seal.close(place.label(), parquet));
  }
}
