package vn.thuocdo.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;

class DeadlineTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tháng 3/2024 | 2024-03-31",
        "Trong tháng 02 năm 2024 | 2024-02-29",
        "Quý II/2023 | 2023-06-30",
        "Trong quý I năm 2024 | 2024-03-31",
        "Trong Quý I/2024 | 2024-03-31",
        "Trong năm 2024 | 2024-12-31",
        "Hoàn thành trong Quý II năm 2026 | 2026-06-30",
        "Tháng 1/2030 | 2030-01-31",
        "trước ngày 31 tháng 01 năm 2026 | 2026-01-31",
        "Trước 15/06/2026 | 2026-06-15",
      })
  void oneDateIsTheLastDayOfItsPeriod(String printed, LocalDate day) {
    assertThat(DeadlineText.parse(printed).dueDays()).containsExactly(day);
  }

  @Test
  void twoMonthsInOneCellAreTwoDates() {
    assertThat(DeadlineText.parse("Tháng 06 và tháng 12/2024").dueDays())
        .containsExactly(LocalDate.of(2024, 6, 30), LocalDate.of(2024, 12, 31));
  }

  @Test
  void workThatGoesOnAfterItsDateKeepsTheDate() {
    assertThat(
            DeadlineText.parse(
                "Hoàn thành trong tháng 01 năm 2026 và duy trì thực hiện thường xuyên"))
        .isEqualTo(new Deadline.Dated(java.util.List.of(LocalDate.of(2026, 1, 31)), true, false));
    assertThat(DeadlineText.parse("Trong năm 2024 và theo tiến độ triển khai của Trung ương"))
        .isEqualTo(new Deadline.Dated(java.util.List.of(LocalDate.of(2024, 12, 31)), false, true));
  }

  @Test
  void whatHasNoDateCannotBeDated() {
    assertThat(DeadlineText.parse("Thường xuyên")).isEqualTo(new Deadline.Ongoing());
    assertThat(DeadlineText.parse("Sau khi Bộ Tài chính có hướng dẫn"))
        .isEqualTo(new Deadline.Conditional());
    assertThat(DeadlineText.parse("Theo tiến độ, yêu cầu tại Quyết định số 766/QĐ-TTg"))
        .isEqualTo(new Deadline.Conditional());
    assertThat(DeadlineText.parse("Từ tháng 9/2023")).isEqualTo(new Deadline.Conditional());
    assertThat(DeadlineText.parse("  ")).isEqualTo(new Deadline.Unstated());
  }

  @Test
  void impossibleDatesAreRefused() {
    assertThatThrownBy(() -> DeadlineText.parse("Tháng 13/2024"))
        .hasMessage("deadline 'tháng 13/2024' names no date of the calendar");
    assertThatThrownBy(() -> DeadlineText.parse("Quý V/2024")).hasMessageContaining("no date");
    assertThatThrownBy(() -> DeadlineText.parse("Tháng 4")).hasMessageContaining("no year");
  }

  /** Counts of the plans' own tables (Đồng Nai Appendix II: 17, 14 and 10 of 41). */
  @Test
  void everyTaskOfThePlansIsRead() {
    Catalogue catalogue = CatalogueReader.builtIn();
    assertThat(kinds(catalogue, "dongnai-dean06-2026-2030"))
        .isEqualTo(Map.of("ongoing", 17L, "conditional", 14L, "dated", 10L));
    assertThat(kinds(catalogue, "hcmc-kh31-2026"))
        .isEqualTo(Map.of("dated", 21L, "ongoing", 12L, "conditional", 2L, "unstated", 7L));
    assertThat(kinds(catalogue, "hcmc-dean06-2024"))
        .isEqualTo(Map.of("dated", 38L, "ongoing", 7L, "conditional", 2L));
    assertThat(kinds(catalogue, "hcmc-pilot-models-2023")).isEqualTo(Map.of("unstated", 15L));
  }

  private static Map<String, Long> kinds(Catalogue catalogue, String plan) {
    return catalogue.tasks().stream()
        .filter(task -> task.planId().equals(plan))
        .collect(Collectors.groupingBy(task -> task.deadline().kind(), Collectors.counting()));
  }
}
