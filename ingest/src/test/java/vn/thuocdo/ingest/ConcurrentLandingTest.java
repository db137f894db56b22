package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;

/** Several clerks at once: all succeed, nothing is lost or doubled. */
class ConcurrentLandingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date\n";
  private static final int CLERKS = 4;
  private static final int FILES = 5;

  @TempDir Path folder;

  @Test
  void clerksWhoLandAtOnceAllSucceed() throws Exception {
    Path root = folder.resolve("home");
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    List<Future<?>> work = new ArrayList<>();
    for (int clerk = 0; clerk < CLERKS; clerk++) {
      int number = clerk;
      work.add(clerks.submit(() -> land(root, number)));
    }
    for (Future<?> done : work) {
      done.get();
    }
    clerks.shutdown();
    Home home = Home.open(root);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      new BalancedBooks(CATALOGUE, lake, ledger, folder).check();
      assertThat(ledger.batches()).hasSize(CLERKS * FILES);
      String rows =
          lake.table(
                  DatasetTables.accepted("survey_forms"),
                  DatasetTables.layout(CATALOGUE.dataset("survey_forms")))
              .readSql(DatasetTables.layout(CATALOGUE.dataset("survey_forms")));
      assertThat(db.number("SELECT count(*) FROM " + rows)).isEqualTo(CLERKS * FILES + 1);
      assertThat(db.number("SELECT count(DISTINCT form_id) FROM " + rows))
          .isEqualTo(CLERKS * FILES + 1);
    }
  }

  /** Every file has a form of its own and one that all files share. */
  private Void land(Path root, int clerk) throws IOException {
    Home home = Home.open(root);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, LandingProcess.CLOCK)) {
      for (int i = 0; i < FILES; i++) {
        Path file = folder.resolve("clerk%d-%d.csv".formatted(clerk, i));
        Files.writeString(file, FORMS + form("F-%d-%d".formatted(clerk, i)) + form("F-shared"));
        LandingReport report = landing.land("survey_forms", file, LandingOptions.by("c" + clerk));
        assertThat(report.counts().read()).isEqualTo(2);
      }
    }
    return null;
  }

  private static String form(String id) {
    return id + ",H1,79,27316,Khu phố 1,household,S1,2026-01-10\n";
  }
}
