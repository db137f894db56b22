package vn.thuocdo.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/** Where an office's files of survey forms land and come back marked. */
final class Desk implements AutoCloseable {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String FORMS = "survey_forms";

  private final Path folder;
  private final Lake lake;
  private final Ledger ledger;
  private final Landing landing;
  private int files;

  /**
   * @param settings lines of the home's settings file
   */
  Desk(Path folder, String settings) throws IOException {
    this.folder = Files.createDirectories(folder);
    Home home = Home.open(folder.resolve("home"));
    Files.writeString(home.root().resolve("kpi.properties"), settings);
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    landing = new Landing(CATALOGUE, lake, ledger, CLOCK);
  }

  Desk(Path folder) throws IOException {
    this(folder, "");
  }

  LandingReport land(Path file) {
    return landing.land(FORMS, file, LandingOptions.by("test"));
  }

  LandingReport land(String text) throws IOException {
    return land(Files.writeString(newFile("csv"), text));
  }

  /** Lands the office's workbook: two good rows, three bad ones. */
  LandingReport landSenders() throws IOException {
    return land(SendersWorkbook.write(newFile("xlsx")));
  }

  /** The marked workbook of a batch, as it is downloaded. */
  Path marked(BatchId batch) throws IOException {
    Path file = newFile("xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      mark(batch).write(out);
    }
    return file;
  }

  MarkedWorkbook mark(BatchId batch) {
    return MarkedWorkbook.of(batch, CATALOGUE, lake, ledger);
  }

  /** The marked workbook opened. */
  XSSFWorkbook open(Path marked) throws IOException {
    try (InputStream in = Files.newInputStream(marked)) {
      return new XSSFWorkbook(in);
    }
  }

  /** Changes the first sheet of a marked workbook and lands it. */
  LandingReport landCorrected(Path marked, Consumer<XSSFSheet> change) throws IOException {
    return land(SendersWorkbook.correct(marked, newFile("xlsx"), change));
  }

  private Path newFile(String suffix) {
    return folder.resolve("file%d.%s".formatted(files++, suffix));
  }

  List<Batch> openBatches() {
    return ledger.openBatches(FORMS);
  }

  List<Repair.Outcome> outcomes(BatchId batch) {
    return ledger.repairs(batch).stream().map(Repair::outcome).toList();
  }

  List<QuarantinedRow> quarantine() {
    return new QuarantineReader(lake, ledger).rows(Optional.of(FORMS), Optional.empty());
  }

  @Override
  public void close() throws IOException {
    landing.close();
    ledger.close();
    lake.close();
  }
}
