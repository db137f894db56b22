package vn.thuocdo.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.DiskFull;
import vn.thuocdo.data.home.HomeLock;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.engine.DuckDbEngine;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingEngine;
import vn.thuocdo.ingest.source.RawTable;
import vn.thuocdo.ingest.source.SourceFile;

/**
 * Lands source files: every row is accepted, superseding, duplicate, waiting or quarantined. Files
 * are read side by side with other landings, and compared with the lake and committed one after the
 * other.
 */
public final class Landing implements AutoCloseable {
  private final LandingDesk desk;
  private final LandingEngine engine;

  /**
   * @param clock says what today is, and the zone of the country
   */
  public Landing(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {
    this(catalogue, lake, ledger, clock, new DuckDbEngine());
  }

  /**
   * Likewise, by another engine.
   *
   * @param engine closed with the landing
   */
  public Landing(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock, LandingEngine engine) {
    this.desk = LandingDesk.open(catalogue, lake, ledger, clock);
    this.engine = engine;
  }

  /** Lands one file into one dataset; INPUT_REFUSED when the file as a whole cannot be used. */
  public LandingReport land(String dataset, Path path, LandingOptions options) {
    return land(dataset, path, path.getFileName().toString(), options);
  }

  /** Likewise, under the name that the sender gave the file. */
  public LandingReport land(String dataset, Path path, String name, LandingOptions options) {
    try (FileRows rows = engine.open(path, name, desk.session())) {
      return land(dataset, rows, options);
    }
  }

  private LandingReport land(String dataset, FileRows rows, LandingOptions options) {
    return landIfAny(desk.catalogue().dataset(dataset), rows, options)
        .orElseThrow(
            () ->
                SourceFile.refused(
                    rows.file().path(),
                    new Bilingual(
                        "tệp có dòng tiêu đề nhưng không có dòng dữ liệu nào",
                        "it has a header and no rows"),
                    new Bilingual(
                        "Hãy yêu cầu nơi gửi gửi lại tệp", "Ask the sender for the file again")));
  }

  /**
   * Lands a file, and after it the rows of other datasets that its documents hold: a survey form's
   * members and organisations.
   */
  public List<LandingReport> landAll(
      String dataset, Path path, String name, LandingOptions options) {
    List<LandingReport> reports = new ArrayList<>();
    boolean nests;
    try (FileRows rows = engine.open(path, name, desk.session())) {
      nests = rows.file().format().nests();
      reports.add(land(dataset, rows, options));
    }
    for (DatasetContract child :
        nests ? desk.catalogue().childrenOf(dataset) : List.<DatasetContract>of()) {
      try (FileRows rows = engine.open(path, name, desk.session())) {
        landIfAny(child, rows, options).ifPresent(reports::add);
      }
    }
    return reports;
  }

  /** Empty when the file holds no row of the dataset. */
  private Optional<LandingReport> landIfAny(
      DatasetContract contract, FileRows rows, LandingOptions options) {
    long began = System.nanoTime();
    SourceFile file = rows.file();
    try {
      if (desk.ledger().findSame(contract.id(), file.sha256()).isPresent()) {
        return Optional.of(
            HomeLock.holding(desk.lake().home(), () -> again(contract, file, began)));
      }
      options.watcher().accept(LandingStage.READING);
      RawTable raw = rows.load(desk.terms(contract), desk.catalogue().nestedNames());
      return raw.isEmpty()
          ? Optional.empty()
          : Optional.of(
              HomeLock.holding(
                  desk.lake().home(), () -> landRaw(contract, rows, raw, options, began)));
    } catch (RuntimeException e) {
      throw DiskFull.in(e).map(RuntimeException.class::cast).orElse(e);
    } finally {
      rows.close();
      desk.session().clear();
    }
  }

  private LandingReport landRaw(
      DatasetContract contract, FileRows rows, RawTable raw, LandingOptions options, long began) {
    options.watcher().accept(LandingStage.CHECKING);
    desk.lake().sweep();
    if (desk.ledger().findSame(contract.id(), rows.file().sha256()).isPresent()) {
      return again(contract, rows.file(), began);
    }
    LandingRun run = LandingRun.decide(desk.context(), desk.terms(contract), rows, raw);
    run.refuseAbove(options.maxRejectedPercent());
    if (options.dryRun()) {
      return LandingReport.of(run, Optional.empty(), 0, since(began));
    }
    options.watcher().accept(LandingStage.WRITING);
    Batch batch = run.commit(options.by(), desk.clock().instant(), () -> since(began));
    rows.close();
    long released = desk.release(contract);
    desk.tidy(contract);
    return LandingReport.of(run, Optional.of(batch), released, since(began));
  }

  /** The same bytes once more: nothing lands, but rows that still wait may go on. */
  private LandingReport again(DatasetContract contract, SourceFile file, long began) {
    Batch same = desk.ledger().findSame(contract.id(), file.sha256()).orElseThrow();
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
        desk.release(contract),
        since(began));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() {
    engine.close();
    desk.session().close();
  }
}
