package vn.thuocdo.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.Fates;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.duckdb.Refusals;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.privacy.PseudonymKey;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.Sources;

/** Lands source files: every row is accepted, superseding, duplicate, waiting or quarantined. */
public final class Landing {
  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Clock clock;
  private final PseudonymKey key;

  /**
   * @param clock says what today is, and the zone of the country
   */
  public Landing(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.clock = clock;
    this.key = PseudonymKey.of(lake.home());
  }

  /** Lands one file into one dataset; INPUT_REFUSED when the file as a whole cannot be used. */
  public LandingReport land(String dataset, Path path, LandingOptions options) {
    Instant start = clock.instant();
    DatasetContract contract = catalogue.dataset(dataset);
    SourceFile file = SourceFile.open(path);
    Optional<Batch> same = ledger.findSame(dataset, file.sha256());
    if (same.isPresent()) {
      return again(dataset, file, same.get(), start);
    }
    try (LandingSession session = LandingSession.open(lake)) {
      RawTable raw = Sources.load(file, contract, session.db(), session.folder());
      return land(contract, file, raw, session, options, start);
    }
  }

  private LandingReport again(String dataset, SourceFile file, Batch same, Instant start) {
    RowCounts counts = new RowCounts(0, 0, same.counts().read(), 0, 0);
    return new LandingReport(
        dataset,
        file.name(),
        file.sha256(),
        counts,
        0,
        Optional.empty(),
        Optional.of(same.snapshot()),
        Optional.of(same.id()),
        List.of(),
        0,
        since(start));
  }

  private LandingReport land(
      DatasetContract contract,
      SourceFile file,
      RawTable raw,
      LandingSession session,
      LandingOptions options,
      Instant start) {
    LakeTable table =
        lake.table(DatasetTables.accepted(contract.id()), DatasetTables.layout(contract));
    session.loadUnits(catalogue.units());
    contract
        .parent()
        .ifPresent(p -> session.loadParents(lake, contract, catalogue.dataset(p.dataset())));
    BatchId batch =
        options.dryRun()
            ? new BatchId(0)
            : ledger.begin(
                contract.id(), contract.version(), file.name(), file.sha256(), options.by());
    Staging staging = Staging.ofFile(session.db(), contract, key, LocalDate.now(clock));
    staging.stage(batch);
    session.viewLanded(table, contract);
    Fates fates = new Fates(session.db(), contract);
    fates.decide();
    RowCounts counts = withMalformed(fates.counts(), raw);
    refuseWhenTooBad(file, counts, options);
    long warnings =
        session.db().number("SELECT count(*) FROM staged WHERE _warned AND NOT _refused");
    if (options.dryRun()) {
      return report(contract, file, raw, counts, warnings, Optional.empty(), 0, start);
    }
    new Refusals(session, contract, lake).write(staging, batch, file.name(), raw);
    LakeCommit commit = new LakeCommit(session, contract, lake);
    commit.waiting(batch);
    SnapshotId snapshot = commit.accepted(table, batch.toString(), notes(batch, file, counts));
    ledger.finish(batch, counts, warnings, snapshot, clock.instant(), since(start));
    long released = new WaitingRows(catalogue, lake, ledger, key, clock).releaseChildren(contract);
    return report(
        contract,
        file,
        raw,
        counts,
        warnings,
        Optional.of(new Landed(batch, snapshot)),
        released,
        start);
  }

  private record Landed(BatchId batch, SnapshotId snapshot) {}

  private static RowCounts withMalformed(RowCounts counts, RawTable raw) {
    return new RowCounts(
        counts.accepted(),
        counts.superseding(),
        counts.duplicate(),
        counts.waiting(),
        counts.quarantined() + raw.malformedLines().size());
  }

  private static void refuseWhenTooBad(SourceFile file, RowCounts counts, LandingOptions options) {
    if (counts.read() == 0) {
      return;
    }
    BigDecimal percent =
        BigDecimal.valueOf(counts.quarantined() * 100L)
            .divide(BigDecimal.valueOf(counts.read()), 2, RoundingMode.HALF_UP);
    if (percent.compareTo(options.maxRejectedPercent()) > 0) {
      throw SourceFile.refused(
          file.path(),
          "%s %% of its %d rows would be quarantined, more than the allowed %s %%"
              .formatted(percent, counts.read(), options.maxRejectedPercent()),
          "See the reasons with --dry-run and 'quarantine', or raise --max-rejected");
    }
  }

  private static Map<String, String> notes(BatchId batch, SourceFile file, RowCounts counts) {
    return Map.of(
        "kpi.batch", batch.toString(),
        "kpi.file", file.name(),
        "kpi.sha256", file.sha256(),
        "kpi.rows-read", Long.toString(counts.read()));
  }

  private LandingReport report(
      DatasetContract contract,
      SourceFile file,
      RawTable raw,
      RowCounts counts,
      long warnings,
      Optional<Landed> landed,
      long released,
      Instant start) {
    return new LandingReport(
        contract.id(),
        file.name(),
        file.sha256(),
        counts,
        warnings,
        landed.map(Landed::batch),
        landed.map(Landed::snapshot),
        Optional.empty(),
        raw.unknownFields(),
        released,
        since(start));
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
