package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.values.ReportedStates;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.time.Period;

/** A closed period can be read when everything else of its time is forgotten. */
class TaggedStateTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Period MONTH = Period.parse("2026-10");

  @TempDir Path folder;

  @Test
  void whatWasWithheldOfAClosedPeriodOutlivesTheStatesAroundIt() {
    RandomRows random = new RandomRows(CATALOGUE, 5);
    try (RandomLake lake = new RandomLake(folder)) {
      compute(lake, random.base("dossiers", 40));
      compute(lake, random.rows("dossiers", 5, RandomRows.WARDS));
      SnapshotId closed = lake.snapshot();
      ReportedStates states =
          new ReportedStates(
              lake.lake(),
              Clock.fixed(Instant.parse("2026-11-17T03:00:00Z"), ZoneOffset.ofHours(7)));
      states.close(MONTH, "test");
      for (int later = 0; later < 3; later++) {
        compute(lake, random.rows("dossiers", 5, RandomRows.WARDS));
      }
      for (TableId table : List.of(ValuesTable.ID, WithheldTable.ID)) {
        assertThat(lake.lake().find(table).orElseThrow().states().expire(Instant.now()))
            .isPositive();
      }
      assertThat(states.asReported(MONTH)).isEqualTo(closed);
      assertThat(WithheldTable.readSql(lake.lake(), closed)).isPresent();
    }
  }

  private static void compute(RandomLake lake, List<RandomRows.Row> rows) {
    lake.append(CATALOGUE.dataset("dossiers"), rows);
    assertThat(lake.compute(CATALOGUE, TODAY, false).failures()).isEmpty();
  }
}
