package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.analytics.compute.RandomRows.Row;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;

/** What is computed step by step is what is computed at once, in every row and column. */
class IncrementalTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final List<String> DATASETS =
      List.of(
          "survey_forms",
          "survey_members",
          "survey_organisations",
          "dossiers",
          "eid_accounts",
          "training_records",
          "organisations",
          "benefit_payments",
          "service_payments",
          "procedures",
          "agency_reports",
          "task_updates");

  @TempDir Path folder;

  /** Two homes with the same rows: one computed step by step, one always at once. */
  private final class Twins implements AutoCloseable {
    private final RandomLake steps = new RandomLake(folder.resolve("steps"));
    private final RandomLake whole = new RandomLake(folder.resolve("whole"));
    private final RandomRows rows;

    Twins(long seed) {
      rows = new RandomRows(CATALOGUE, seed);
      for (String dataset : DATASETS) {
        append(dataset, rows.base(dataset, 60));
      }
      append("population", rows.base("population", 40));
    }

    void append(String dataset, List<Row> news) {
      steps.append(CATALOGUE.dataset(dataset), news);
      whole.append(CATALOGUE.dataset(dataset), news);
    }

    ComputeReport compute(LocalDate today) {
      ComputeReport report = steps.compute(CATALOGUE, today, false);
      ComputeReport full = whole.compute(CATALOGUE, today, true);
      assertThat(report.failures()).isEmpty();
      assertThat(full.groupsKept()).isZero();
      assertThat(full.valuesWritten()).isEqualTo(whole.values().size());
      assertThat(steps.values()).isEqualTo(whole.values());
      assertThat(steps.withheld()).isEqualTo(whole.withheld()).isNotEmpty();
      steps.judge(CATALOGUE, today, false);
      whole.judge(CATALOGUE, today, true);
      assertThat(steps.quality()).isEqualTo(whole.quality()).isNotEmpty();
      return report;
    }

    @Override
    public void close() {
      steps.close();
      whole.close();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyStepGivesTheRowsOfTheWhole(long seed) {
    Random random = new Random(seed);
    LocalDate today = TODAY;
    try (Twins twins = new Twins(seed)) {
      twins.compute(today);
      for (int step = 0; step < 4; step++) {
        if (random.nextInt(4) == 0) {
          today = today.plusDays(random.nextInt(2) == 0 ? 1 : 20);
          twins.rows.moveTo(LocalDate.of(2026, 10, 14).plusDays(random.nextInt(30)));
        }
        List<String> changing = new ArrayList<>(DATASETS);
        if (random.nextInt(6) == 0) {
          changing.add("population");
        }
        changing.removeIf(dataset -> random.nextInt(3) > 0);
        for (String dataset : changing) {
          List<String> wards =
              random.nextBoolean() ? RandomRows.WARDS.subList(0, 1) : RandomRows.WARDS;
          twins.append(dataset, twins.rows.rows(dataset, 1 + random.nextInt(6), wards));
        }
        twins.compute(today);
      }
    }
  }

  @Test
  void nothingChangedWritesNothing() {
    try (Twins twins = new Twins(7)) {
      ComputeReport first = twins.compute(TODAY);
      assertThat(first.groupsKept()).isZero();
      ComputeReport second = twins.compute(TODAY);
      assertThat(second.valuesWritten()).isZero();
      assertThat(second.unitsRecomputed()).isZero();
      assertThat(second.groupsRecomputed()).isZero();
      assertThat(second.groupsKept()).isEqualTo(first.groupsRecomputed());
      assertThat(second.snapshot()).isEqualTo(first.snapshot()).contains(twins.steps.snapshot());
    }
  }

  @Test
  void oneNewFormRecomputesItsWardAndItsProvince() {
    try (Twins twins = new Twins(8)) {
      ComputeReport first = twins.compute(TODAY);
      List<Row> form = twins.rows.rows("survey_forms", 1, List.of("25747"));
      form.get(0).cells().put("form_id", "'F-new'");
      form.get(0).cells().put("household_id", "'H-new'");
      twins.append("survey_forms", form);
      ComputeReport second = twins.compute(TODAY);
      assertThat(second.snapshot()).isNotEqualTo(first.snapshot());
      assertThat(second.groupsRecomputed()).isLessThan(first.groupsRecomputed() / 2);
      assertThat(second.unitsRecomputed())
          .as("3 neighbourhoods of the ward; 6 wards and 2 provinces for the index")
          .isEqualTo(11);
      assertThat(second.valuesWritten()).isPositive().isLessThan(first.valuesWritten() / 10);
    }
  }

  @Test
  void aDatasetThatNoFigureNeedsStillMakesANewState() {
    try (Twins twins = new Twins(9)) {
      ComputeReport first = twins.compute(TODAY);
      twins.append("assigned_targets", twins.rows.rows("assigned_targets", 1, RandomRows.WARDS));
      ComputeReport second = twins.compute(TODAY);
      assertThat(second.groupsRecomputed()).isZero();
      assertThat(second.snapshot()).isNotEqualTo(first.snapshot());
      assertThat(twins.compute(TODAY).snapshot()).isEqualTo(second.snapshot());
    }
  }
}
