package vn.thuocdo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/** A home into which a test lands texts. */
final class LandedHome implements AutoCloseable {
  static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  /** Header of a file of survey forms. */
  static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n";

  /** A good row below it. */
  static final String FORM = "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n";

  private final Path folder;
  private final Lake lake;
  private final Ledger ledger;
  private final Landing landing;
  private int files;

  LandedHome(Path folder) {
    this.folder = folder;
    Home home = Home.open(folder.resolve("home"));
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    landing = new Landing(CATALOGUE, lake, ledger, LandingProcess.CLOCK);
  }

  Lake lake() {
    return lake;
  }

  Ledger ledger() {
    return ledger;
  }

  Landing landing() {
    return landing;
  }

  LandingReport land(String dataset, String text) throws IOException {
    return landing.land(dataset, write(text), LandingOptions.by("test"));
  }

  Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("file" + files++ + ".csv"), text);
  }

  /** An expression over every accepted row of a dataset. */
  List<String> rows(String dataset, String expression) {
    DatasetContract contract = CATALOGUE.dataset(dataset);
    String rows =
        lake.table(DatasetTables.accepted(dataset), DatasetTables.layout(contract))
            .readSql(DatasetTables.layout(contract));
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      return db.query(
          "SELECT CAST(%s AS VARCHAR) FROM %s".formatted(expression, rows),
          row -> row.getString(1));
    }
  }

  List<QuarantinedRow> refused(String dataset) {
    return new QuarantineReader(lake, ledger).rows(Optional.of(dataset), Optional.empty());
  }

  /** Line, column and code of every reason for refusal. */
  List<String> quarantine(String dataset) {
    return refused(dataset).stream()
        .map(r -> r.line() + " " + r.column().orElse(null) + " " + r.code())
        .toList();
  }

  @Override
  public void close() {
    landing.close();
    ledger.close();
    lake.close();
  }
}
