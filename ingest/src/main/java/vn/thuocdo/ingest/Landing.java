package vn.thuocdo.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.Housekeeping;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.Sources;

/**
 * Lands source files: every row is accepted, superseding, duplicate, waiting or quarantined. Files
 * are read side by side with other landings, and compared with the lake and committed one after the
 * other.
 */
public final class Landing implements AutoCloseable {
  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Clock clock;
  private final Secrets secrets;
  private final LandingSession session;

  /**
   * @param clock says what today is, and the zone of the country
   */
  public Landing(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.clock = clock;
    this.secrets = Secrets.of(lake.home());
    this.session = LandingSession.open(lake, catalogue.units());
  }

  /** Lands one file into one dataset; INPUT_REFUSED when the file as a whole cannot be used. */
  public LandingReport land(String dataset, Path path, LandingOptions options) {
    return land(dataset, path, path.getFileName().toString(), options);
  }

  /** Likewise, under the name that the sender gave the file. */
  public LandingReport land(String dataset, Path path, String name, LandingOptions options) {
    DatasetContract contract = catalogue.dataset(dataset);
    SourceFile file = SourceFile.open(path, name, session.folder());
    return land(contract, file, options)
        .orElseThrow(
            () ->
                SourceFile.refused(
                    path, "it has a header and no rows", "Ask the sender for the file again"));
  }

  /**
   * Lands a file, and after it the rows of other datasets that its documents hold: a survey form's
   * members and organisations.
   */
  public List<LandingReport> landAll(
      String dataset, Path path, String name, LandingOptions options) {
    List<LandingReport> reports = new ArrayList<>();
    reports.add(land(dataset, path, name, options));
    SourceFile file = SourceFile.open(path, name, session.folder());
    if (file.format().nests()) {
      for (DatasetContract child : catalogue.childrenOf(dataset)) {
        land(child, file, options).ifPresent(reports::add);
      }
    }
    return reports;
  }

  /** Empty when the file holds no row of the dataset. */
  private Optional<LandingReport> land(
      DatasetContract contract, SourceFile file, LandingOptions options) {
    long began = System.nanoTime();
    try {
      if (ledger.findSame(contract.id(), file.sha256()).isPresent()) {
        return Optional.of(HomeLock.holding(lake.home(), () -> again(contract, file, began)));
      }
      options.watcher().accept(LandingStage.READING);
      RawTable raw =
          Sources.load(file, contract, catalogue.nestedNames(), session.db(), session.folder());
      return raw.isEmpty()
          ? Optional.empty()
          : Optional.of(
              HomeLock.holding(lake.home(), () -> landRaw(contract, file, raw, options, began)));
    } finally {
      session.clear();
    }
  }

  private LandingReport landRaw(
      DatasetContract contract, SourceFile file, RawTable raw, LandingOptions options, long began) {
    options.watcher().accept(LandingStage.CHECKING);
    lake.sweep();
    if (ledger.findSame(contract.id(), file.sha256()).isPresent()) {
      return again(contract, file, began);
    }
    contract
        .parent()
        .ifPresent(p -> session.loadParents(lake, contract, catalogue.dataset(p.dataset()), "raw"));
    LandingRun run = LandingRun.decide(context(), contract, file, raw);
    run.refuseAbove(options.maxRejectedPercent());
    if (options.dryRun()) {
      return LandingReport.of(run, Optional.empty(), 0, since(began));
    }
    options.watcher().accept(LandingStage.WRITING);
    Batch batch = run.commit(options.by(), clock.instant(), () -> since(began));
    long released = release(contract);
    tidy(contract);
    return LandingReport.of(run, Optional.of(batch), released, since(began));
  }

  /** The same bytes once more: nothing lands, but rows that still wait may go on. */
  private LandingReport again(DatasetContract contract, SourceFile file, long began) {
    Batch same = ledger.findSame(contract.id(), file.sha256()).orElseThrow();
    return new LandingReport(
        contract.id(),
        file.name(),
        file.sha256(),
        new RowCounts(0, 0, same.counts().read(), 0, 0),
        0,
        Optional.empty(),
        Optional.of(same.snapshot()),
        Optional.of(same.id()),
        List.of(),
        release(contract),
        since(began));
  }

  private long release(DatasetContract contract) {
    WaitingRows waiting = new WaitingRows(context(), catalogue);
    return contract.parent().isPresent()
        ? waiting.release(contract)
        : waiting.releaseChildren(contract);
  }

  private void tidy(DatasetContract contract) {
    Housekeeping housekeeping = new Housekeeping(lake, session.db());
    housekeeping.tidy(DatasetTables.accepted(contract.id()));
    housekeeping.tidy(DatasetTables.QUARANTINE);
    housekeeping.tidy(DatasetTables.PERSONAL);
  }

  private LandingContext context() {
    return new LandingContext(session, lake, ledger, secrets, LocalDate.now(clock));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() {
    session.close();
  }
}
