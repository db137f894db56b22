package vn.thuocdo.ingest.restricted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.ingest.privacy.Seal;
import vn.thuocdo.ingest.quarantine.SealedSources;

/**
 * Removes the names, phones and addresses of one household for good and looks whether any are left.
 * What was counted stays: it holds no personal text.
 */
public final class Erasure {
  private final Catalogue catalogue;
  private final Lake lake;

  public Erasure(Catalogue catalogue, Lake lake) {
    this.catalogue = catalogue;
    this.lake = lake;
  }

  /** Erases a household; NOT_FOUND when no form ever named it. */
  public Erased household(String id) {
    Seal seal = SupportList.seal(lake);
    return HomeLock.holding(lake.home(), () -> erase(id, seal));
  }

  private Erased erase(String id, Seal seal) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
        OpenedTexts texts = new OpenedTexts(lake.home())) {
      List<String> units = HouseholdRows.find(db, catalogue, lake, id).units();
      long removed = 0;
      for (String dataset : HouseholdRows.DATASETS) {
        for (String unit : units) {
          removed += erase(db, texts, seal, dataset, unit);
        }
      }
      if (removed > 0) {
        new RestrictedTable(db, lake).forgetEarlierStates();
      }
      long sources = sources(db, id, seal);
      return new Erased(id, removed, sources, left(db, texts, seal, units));
    }
  }

  private long erase(DuckDb db, OpenedTexts texts, Seal seal, String dataset, String unit) {
    long removed = 0;
    for (SealedPart part : SealedPart.of(db, lake, dataset, unit)) {
      Path opened = texts.open(part, seal);
      long rows =
          db.number(
              "SELECT count(*) FROM read_parquet('%s') WHERE %s"
                  .formatted(opened, HouseholdRows.among(part.place())));
      if (rows > 0) {
        replace(db, part.with(without(db, texts, opened, part.place()), seal));
        removed += rows;
      }
    }
    return removed;
  }

  private static byte[] without(DuckDb db, OpenedTexts texts, Path opened, SealedPart.Place part) {
    Path kept = texts.next();
    db.execute(
        "COPY (SELECT * FROM read_parquet('%s') WHERE NOT (%s)) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
            .formatted(opened, HouseholdRows.among(part), kept));
    try {
      return Files.readAllBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(DuckDb db, SealedPart part) {
    List<Path> file = List.of(part.place().file());
    db.execute(
        "CREATE OR REPLACE TEMP TABLE resealed AS SELECT * FROM " + RestrictedTable.rows(file));
    db.query(
        "UPDATE resealed SET sealed = from_hex(?) WHERE _batch_id = ? AND dataset = ? AND unit_code = ? AND part = ? RETURNING 1",
        row -> 1,
        HexFormat.of().formatHex(part.sealed()),
        part.place().batch(),
        part.place().dataset(),
        part.place().unit(),
        part.place().part());
    new RestrictedTable(db, lake).replace(file, "resealed", "erased");
  }

  /** Refused rows of the household may stand in clear in the sealed copies of their files. */
  private long sources(DuckDb db, String id, Seal seal) {
    SealedSources sources = new SealedSources(lake.home(), seal);
    return db
        .query(
            "SELECT DISTINCT _batch_id FROM %s q WHERE contains(raw, ?) OR EXISTS (SELECT 1 FROM household_forms f WHERE contains(q.raw, f.form_id))"
                .formatted(DatasetTables.quarantineSql(lake)),
            row -> BatchId.parse(row.getString(1)),
            id)
        .stream()
        .filter(sources::discard)
        .count();
  }

  private long left(DuckDb db, OpenedTexts texts, Seal seal, List<String> units) {
    long left = 0;
    for (String dataset : HouseholdRows.DATASETS) {
      for (String unit : units) {
        for (SealedPart part : SealedPart.of(db, lake, dataset, unit)) {
          left +=
              db.number(
                  "SELECT count(*) FROM read_parquet('%s') WHERE %s"
                      .formatted(texts.open(part, seal), HouseholdRows.among(part.place())));
        }
      }
    }
    return left;
  }
}
