package vn.thuocdo.dashboard.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.workbook.MarkedWorkbook;

/**
 * The one place of the server where files land: delivery after delivery, in the order of their
 * arrival.
 */
public final class Intake implements AutoCloseable {
  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Clock clock;
  private final Runnable afterNews;
  private final Journeys journeys = new Journeys();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ReentrantLock marking = new ReentrantLock(true);

  /**
   * @param afterNews called when rows have landed that figures do not know yet; returns at once
   */
  public Intake(Catalogue catalogue, Lake lake, Clock clock, Runnable afterNews) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = Ledger.open(lake.home());
    this.clock = clock;
    this.afterNews = afterNews;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Lake lake() {
    return lake;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** How the ledger names somebody who sends by the server. */
  public static String sender(Viewer viewer) {
    return "web:" + viewer.name();
  }

  /** Batches that a viewer may see, oldest first. */
  public List<Batch> batches(Viewer viewer) {
    return ledger.batches().stream().filter(batch -> shows(batch, viewer)).toList();
  }

  /** True when a viewer sees all units, or has sent the batch. */
  public static boolean shows(Batch batch, Viewer viewer) {
    return viewer.scope().units().everywhere() || batch.landedBy().equals(sender(viewer));
  }

  public Journeys journeys() {
    return journeys;
  }

  /** Notes that a delivery's bytes are on their way. */
  public void expect(Delivery delivery) {
    catalogue.dataset(delivery.dataset());
    journeys.at(delivery.ticket(), "receiving", "");
  }

  /** Lands files when it is their turn; NOT_FOUND when there is no such dataset. */
  public List<Outcome> land(Sender sender, Delivery delivery, List<Path> files) {
    catalogue.dataset(delivery.dataset());
    journeys.at(delivery.ticket(), "queued", "");
    turn.lock();
    try (Landing landing = new Landing(sender.catalogue(), lake, ledger, clock)) {
      List<Outcome> outcomes = new ArrayList<>();
      files.forEach(file -> outcomes.add(land(landing, sender, delivery, file)));
      return outcomes;
    } finally {
      turn.unlock();
      journeys.at(delivery.ticket(), "done", "");
    }
  }

  private Outcome land(Landing landing, Sender sender, Delivery delivery, Path file) {
    String name = file.getFileName().toString();
    LandingOptions options =
        new LandingOptions(
            delivery.dryRun(),
            delivery.maxRejectedPercent(),
            sender.name(),
            stage -> journeys.at(delivery.ticket(), stage.name().toLowerCase(Locale.ROOT), name));
    try {
      Outcome.Landed landed =
          new Outcome.Landed(name, landing.landAll(delivery.dataset(), file, name, options));
      if (landed.news()) {
        afterNews.run();
      }
      return landed;
    } catch (KpiException e) {
      if (e.code() != ErrorCode.INPUT_REFUSED) {
        throw e;
      }
      return new Outcome.Refused(name, e);
    }
  }

  /** Writes a marked workbook; one at a time, because each may need much memory. */
  public void write(MarkedWorkbook workbook, OutputStream out) throws IOException {
    marking.lock();
    try {
      workbook.write(out);
    } finally {
      marking.unlock();
    }
  }

  @Override
  public void close() {
    ledger.close();
  }
}
