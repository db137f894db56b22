package vn.thuocdo.ingest.restricted;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.privacy.Seal;
import vn.thuocdo.ingest.quarantine.SealedSources;

/**
 * Personal text is kept no longer than it is needed (Decree 13/2023/ND-CP, article 3.7): names that
 * nobody has sent anew for {@link HomeSettings#personalTextDays} are removed for good. What was
 * counted stays: it holds no personal text.
 */
public final class Retention {
  private final Lake lake;
  private final Ledger ledger;

  public Retention(Lake lake, Ledger ledger) {
    this.lake = lake;
    this.ledger = ledger;
  }

  /** Removes what is too old at {@code now}; the caller holds the home's lock. */
  public Forgotten apply(Instant now) {
    HomeSettings settings = HomeSettings.of(lake.home());
    if (settings.personalTextDays() == 0 || !settings.keepsPersonalText()) {
      return Forgotten.NOTHING;
    }
    Instant oldest = now.minus(Duration.ofDays(settings.personalTextDays()));
    List<BatchId> old =
        ledger.batches().stream()
            .filter(batch -> batch.landedAt().isBefore(oldest))
            .map(Batch::id)
            .toList();
    return old.isEmpty() ? Forgotten.NOTHING : new Forgotten(parts(old), sources(old));
  }

  private long parts(List<BatchId> old) {
    String among =
        "_batch_id IN (%s)".formatted(old.stream().map("'%s'"::formatted).collect(joining(", ")));
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      List<Path> files = lake.find(DatasetTables.PERSONAL).map(LakeTable::files).orElse(List.of());
      List<Path> touched =
          files.stream().filter(file -> count(db, List.of(file), among) > 0).toList();
      if (touched.isEmpty()) {
        return 0;
      }
      long parts = count(db, touched, among);
      rewrite(db, touched, among);
      lake.find(DatasetTables.PERSONAL).orElseThrow().expire(Instant.now());
      return parts;
    }
  }

  private static long count(DuckDb db, List<Path> files, String among) {
    return db.number(
        "SELECT count(*) FROM %s WHERE %s"
            .formatted(LakeTable.readSql(files, DatasetTables.personalLayout()), among));
  }

  private void rewrite(DuckDb db, List<Path> touched, String among) {
    try (LakeChange change = lake.change()) {
      LakeTable table = change.find(DatasetTables.PERSONAL).orElseThrow();
      Path kept = table.newFile("kept");
      db.execute(
          "COPY (SELECT %s FROM %s WHERE NOT (%s)) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
              .formatted(
                  DatasetTables.personalLayout().columnList(),
                  LakeTable.readSql(touched, DatasetTables.personalLayout()),
                  among,
                  kept,
                  table.fieldIds()));
      table.compact(touched, kept, Map.of("kpi.batch", "retention"));
      change.commit(connection -> {});
    }
  }

  private long sources(List<BatchId> old) {
    SealedSources sources = new SealedSources(lake.home(), Seal.of(lake.home()));
    return old.stream().filter(sources::discard).count();
  }
}
