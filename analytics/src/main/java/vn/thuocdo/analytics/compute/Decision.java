package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.analytics.withholding.ValuesChange;
import vn.thuocdo.analytics.withholding.WithheldRows;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** What is withheld of the values, decided in the change that makes them visible. */
final class Decision implements AutoCloseable {
  private final DuckDb db;
  private final WithheldRows rows;
  private final LakeTable table;

  private Decision(DuckDb db, WithheldRows rows, LakeTable table) {
    this.db = db;
    this.rows = rows;
    this.table = table;
  }

  static Decision open(Catalogue catalogue, Lake lake, LakeChange change) {
    HomeSettings settings = HomeSettings.of(lake.home());
    Thresholds thresholds = new Thresholds(settings.fewestShown(), settings.fewestShownBelow());
    LakeTable table = change.table(WithheldTable.ID, WithheldTable.layout());
    DuckDb db = DuckDb.inMemory(DuckDbSettings.of(lake.home()));
    return new Decision(db, new WithheldRows(db, catalogue, thresholds), table);
  }

  /** True when what was decided for the earlier values still stands. */
  boolean holdsFor(EarlierValues earlier) {
    return decided(earlier).isPresent();
  }

  /**
   * Decides for new values; what stands is kept, and what was withheld stays withheld.
   *
   * @param files all of the new values
   */
  void write(EarlierValues earlier, List<Path> files, SnapshotId snapshot) {
    List<Path> decided = decided(earlier).orElse(List.of());
    ValuesChange change =
        earlier.isRemembered() && !decided.isEmpty()
            ? new ValuesChange(
                Compute.without(earlier.files(), files),
                Compute.without(files, earlier.files()),
                decided,
                false)
            : ValuesChange.toEverything(files, decided);
    table.replaceAll(
        List.of(rows.write(change, table)), WithheldTable.notes(snapshot, rows.rules()));
  }

  private Optional<List<Path>> decided(EarlierValues earlier) {
    return earlier.snapshot().flatMap(values -> WithheldTable.decided(table, values, rows.rules()));
  }

  @Override
  public void close() {
    db.close();
  }
}
