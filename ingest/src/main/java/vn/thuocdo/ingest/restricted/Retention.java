package vn.thuocdo.ingest.restricted;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
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
      RestrictedTable table = new RestrictedTable(db, lake);
      List<Path> touched =
          table.files().stream().filter(file -> count(db, List.of(file), among) > 0).toList();
      if (touched.isEmpty()) {
        return 0;
      }
      long parts = count(db, touched, among);
      String kept =
          "(SELECT * FROM %s WHERE NOT (%s))".formatted(RestrictedTable.rows(touched), among);
      table.replace(touched, kept, "retention");
      table.forgetEarlierStates();
      return parts;
    }
  }

  private static long count(DuckDb db, List<Path> files, String among) {
    return db.number(
        "SELECT count(*) FROM %s WHERE %s".formatted(RestrictedTable.rows(files), among));
  }

  private long sources(List<BatchId> old) {
    SealedSources sources = new SealedSources(lake.home(), Seal.of(lake.home()));
    return old.stream().filter(sources::discard).count();
  }
}
