package vn.thuocdo.analytics.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.plan.DeadlineText;

class LatenessTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 10);

  private static TaskUpdate update(String day, String status) {
    return new TaskUpdate(
        "T",
        LocalDate.parse(day),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Lateness lateness(String deadline, TaskUpdate... updates) {
    return Lateness.of(DeadlineText.parse(deadline), List.of(updates), JULY);
  }

  @Test
  void aDateThatPassedWithoutDoneIsOverdueByItsDays() {
    assertThat(lateness("Quý II/2026"))
        .isEqualTo(new Lateness(Lateness.Kind.OVERDUE, Optional.of(LocalDate.of(2026, 6, 30)), 10));
    assertThat(lateness("Quý III/2026").kind()).isEqualTo(Lateness.Kind.NOT_DUE);
  }

  @Test
  void doneIsInTimeUntilTheLastDay() {
    assertThat(lateness("Quý II/2026", update("2026-06-30", "done")).kind())
        .isEqualTo(Lateness.Kind.DONE_IN_TIME);
    assertThat(lateness("Quý II/2026", update("2026-07-03", "done")).days()).isEqualTo(3);
  }

  @Test
  void everyDateOfATaskNeedsItsOwnDone() {
    TaskUpdate march = update("2026-03-30", "done");
    assertThat(lateness("Tháng 3 và tháng 6/2026", march).due())
        .contains(LocalDate.of(2026, 6, 30));
    assertThat(lateness("Tháng 3 và tháng 6/2026", march).kind()).isEqualTo(Lateness.Kind.OVERDUE);
    assertThat(lateness("Tháng 3 và tháng 6/2026", march, update("2026-06-29", "done")).kind())
        .isEqualTo(Lateness.Kind.DONE_IN_TIME);
  }

  @Test
  void withoutADateNothingIsLate() {
    for (String deadline : List.of("Thường xuyên", "Theo hướng dẫn của Bộ Công an", "")) {
      assertThat(lateness(deadline).kind()).isEqualTo(Lateness.Kind.UNDEFINED);
    }
  }

  @Test
  void aCancelledTaskIsNotHeldToItsDate() {
    assertThat(lateness("Quý II/2026", update("2026-05-01", "cancelled")))
        .isEqualTo(new Lateness(Lateness.Kind.CANCELLED, Optional.empty(), 0));
    assertThat(lateness("Thường xuyên", update("2026-05-01", "cancelled")).kind())
        .isEqualTo(Lateness.Kind.UNDEFINED);
  }

  @Test
  void aDoneThatIsTakenBackDoesNotCountUnlessTheWorkGoesOn() {
    TaskUpdate done = update("2026-06-20", "done");
    TaskUpdate again = update("2026-07-01", "in_progress");
    assertThat(lateness("Quý II/2026", done, again).days()).isEqualTo(10);
    assertThat(lateness("Quý II/2026", done, again, update("2026-07-04", "done")))
        .isEqualTo(
            new Lateness(Lateness.Kind.DONE_LATE, Optional.of(LocalDate.of(2026, 6, 30)), 4));
    assertThat(lateness("Quý II/2026 và thực hiện thường xuyên", done, again).kind())
        .isEqualTo(Lateness.Kind.DONE_IN_TIME);
  }

  /** HCMC 2024 tasks 05 (two leads, Quý III/2024) and 04 (Quý II/2024) on 10 July 2024. */
  @Test
  void agenciesAreCountedByTheTasksTheyLead() {
    String plan = "hcmc-dean06-2024";
    TaskAnswers answers =
        new TaskAnswers(
            CatalogueReader.builtIn(),
            new Statements(
                List.of(),
                Stream.of("HCMC-DA06-2024/I/04")
                    .map(
                        id ->
                            new TaskUpdate(
                                id,
                                LocalDate.of(2024, 7, 2),
                                "done",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                    .toList()),
            LocalDate.of(2024, 7, 10));
    AgencyTasks agency =
        answers.agencies(Optional.of(plan)).stream()
            .filter(a -> a.agencyId().equals("hcmc-information-communications"))
            .findFirst()
            .orElseThrow();
    assertThat(agency.done()).isEqualTo(1);
    assertThat(agency.doneLate()).isEqualTo(1);
    long overdue =
        answers.tasks(Optional.of(plan)).stream()
            .filter(TaskRow::overdue)
            .filter(row -> row.task().leadAgencies().contains(agency.agencyId()))
            .count();
    assertThat(agency.overdue()).isEqualTo(overdue);
    assertThat(agency.inTime().value().isPresent())
        .isEqualTo(agency.inTime() instanceof Measurement.Sums);
  }
}
