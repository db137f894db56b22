package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.ledger.RowCounts;

/** Every dataset lands from every format: the same rows once more are all known. */
class FormatsTest extends InLandedHome {
  private static final Path SAMPLES = Path.of("..", "data", "samples");

  @Test
  void theSameRowsInAnotherFormatAreAllKnown() throws IOException {
    for (String dataset : LandedHome.CATALOGUE.datasets().keySet()) {
      Path csv = SAMPLES.resolve(dataset + ".csv");
      SampleRows sample = SampleRows.read(csv);
      int rows = sample.rows().size();
      assertThat(land(dataset, csv)).as(dataset).isEqualTo(new RowCounts(rows, 0, 0, 0, 0));
      for (Path file : otherFormats(sample)) {
        assertThat(land(dataset, file))
            .as(dataset + " as " + file.getFileName())
            .isEqualTo(new RowCounts(0, 0, rows, 0, 0));
      }
    }
  }

  private List<Path> otherFormats(SampleRows sample) throws IOException {
    return List.of(
        sample.tabbed(folder.resolve("sample.txt")),
        sample.packedJson(folder.resolve("sample.json.gz")),
        sample.jsonLines(folder.resolve("sample.jsonl")),
        sample.workbook(folder.resolve("sample.xlsx")),
        sample.parquet(folder.resolve("sample.parquet")));
  }

  private RowCounts land(String dataset, Path file) {
    return home.landing().land(dataset, file, LandingOptions.by("test")).counts();
  }
}
