package vn.thuocdo.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** Rows beyond what stays in memory are written one by one, and the workbook still comes back. */
class LongRowsTest {
  private static final int ROWS = 300;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir Path folder;

  @Test
  void everyRefusedRowIsMarkedAndRepairedByTheSameWorkbook() throws IOException {
    Catalogue catalogue = CatalogueReader.builtIn();
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, CLOCK)) {
      LandingReport first = landing.land("population", counts(), LandingOptions.by("test"));
      assertThat(first.counts()).isEqualTo(new RowCounts(0, 0, 0, 0, ROWS));
      BatchId batch = first.batch().orElseThrow();

      Path marked = folder.resolve("marked.xlsx");
      try (OutputStream out = Files.newOutputStream(marked)) {
        List<RefusedLine> lines =
            RefusedLine.open(
                new QuarantineReader(lake, ledger)
                    .rows(Optional.empty(), Optional.of(batch.toString())));
        DatasetContract contract = catalogue.dataset("population");
        new LongRows(contract, lines)
            .write(RefusedText.of(lines, Optional.empty(), contract), lines, out);
      }
      List<Row> rows = rows(marked);
      Row last = rows.get(rows.size() - 1);
      assertThat(last.getCellAsNumber(0).orElseThrow())
          .isEqualByComparingTo(Integer.toString(ROWS + 1));
      assertThat(last.stream().map(cell -> cell == null ? "" : cell.getText()))
          .contains("1.234", "b000001:" + (ROWS + 1))
          .anyMatch(text -> text.contains("không phải số"));

      LandingReport again = landing.land("population", marked, LandingOptions.by("test"));
      assertThat(again.counts()).isEqualTo(new RowCounts(0, 0, 0, 0, ROWS));
      assertThat(ledger.find(batch).orElseThrow().open()).isZero();
    }
  }

  private Path counts() throws IOException {
    StringBuilder text = new StringBuilder("ward_code,neighbourhood,group,count,as_of,source\n");
    for (int i = 1; i <= ROWS; i++) {
      text.append("27316,Khu phố %d,all,1.234,2026-01-01,x%n".formatted(i));
    }
    return Files.writeString(folder.resolve("counts.csv"), text);
  }

  private static List<Row> rows(Path workbook) throws IOException {
    try (ReadableWorkbook opened = new ReadableWorkbook(workbook.toFile());
        Stream<Row> rows = opened.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }
}
