package vn.thuocdo.dashboard.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityReport;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.ReportedStates;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.audit.DefinitionWatch;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.engine.LandingEngine;

/** A home opened for work. */
final class Installation implements AutoCloseable {
  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Clock clock;
  private final String user;
  private Optional<Landing> landing = Optional.empty();

  private Installation(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock, String user) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.clock = clock;
    this.user = user;
  }

  /** Opens the home while the catalogue is being read. */
  static Installation open(CommonOptions options) {
    Home home = options.home();
    CompletableFuture<Catalogue> reading = CompletableFuture.supplyAsync(options::catalogue);
    Lake lake = Lake.open(home);
    Ledger ledger = Ledger.open(home);
    DuckDb.loadLibrary();
    try {
      return new Installation(reading.join(), lake, ledger, options.clock(), options.user());
    } catch (CompletionException e) {
      throw e.getCause() instanceof KpiException known ? known : e;
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Lake lake() {
    return lake;
  }

  Ledger ledger() {
    return ledger;
  }

  /** The one landing of this process; its scratch database is used for file after file. */
  Landing landing() {
    if (landing.isEmpty()) {
      landing = Optional.of(new Landing(catalogue, lake, ledger, clock));
    }
    return landing.get();
  }

  /** Lands by this engine from now on; to be called before the first landing. */
  void use(LandingEngine.Kind engine, SparkSettings spark) {
    landing =
        Optional.of(
            new Landing(catalogue, lake, ledger, clock, LandingEngine.start(engine, spark)));
  }

  /** Computes with DuckDB. */
  ComputeReport compute(Progress progress) {
    return compute(ComputeEngine.duckDb(lake.home()), progress, false);
  }

  /**
   * Computes indicators in a session, which is closed, and data quality after them.
   *
   * @param full false for what changed only
   */
  ComputeReport compute(ComputeSession opened, Progress progress, boolean full) {
    new DefinitionWatch(lake.home(), clock).look(catalogue, "cli:" + user);
    try (ComputeSession session = opened) {
      Compute compute = new Compute(catalogue, lake, clock, progress);
      return withQuality(full ? compute.runFull(session) : compute.run(session), full);
    }
  }

  private ComputeReport withQuality(ComputeReport indicators, boolean full) {
    Instant start = clock.instant();
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.of(lake.home()))) {
      Quality measures = new Quality(catalogue, lake, ledger, clock);
      QualityReport quality = full ? measures.runFull(db) : measures.run(db);
      return indicators.withQuality(
          quality.figures(),
          quality.failures().stream()
              .map(f -> new ComputeReport.Failure(f.what(), f.reason(), List.of()))
              .toList(),
          Duration.between(start, clock.instant()));
    }
  }

  /** Figures of data quality that a viewer may have; to be closed. */
  QualityAnswers quality(Viewer viewer) {
    return released(viewer).quality(QualityAnswers.open(catalogue, lake));
  }

  /** What exists for a viewer. */
  Released released(Viewer viewer) {
    return new Release(catalogue).to(viewer);
  }

  ReportedStates reportedStates() {
    return new ReportedStates(lake, clock);
  }

  /** The answers of an earlier state that a viewer may have. */
  Answers answers(Viewer viewer, SnapshotId state) {
    return released(
        viewer, Optional.of(ValuesSnapshot.open(catalogue, lake, state, audience(viewer))));
  }

  /** The answers that a viewer may have. */
  Answers answers(Viewer viewer) {
    return released(viewer, ValuesSnapshot.open(catalogue, lake, audience(viewer)));
  }

  private Answers released(Viewer viewer, Optional<ValuesSnapshot> values) {
    return released(viewer).answers(new Answers(catalogue, values));
  }

  static Audience audience(Viewer viewer) {
    return viewer.isOperator() ? Audience.OPERATOR : Audience.VIEWER;
  }

  /** Writes into the audit log what the machine's operator has done. */
  void note(AuditEvent.Action action, String object) {
    try (AuditLog audit = AuditLog.open(lake.home(), clock)) {
      audit.add(new AuditEvent("cli:" + user, action, object, ""));
    }
  }

  @Override
  public void close() {
    landing.ifPresent(Landing::close);
    ledger.close();
    lake.close();
  }
}
