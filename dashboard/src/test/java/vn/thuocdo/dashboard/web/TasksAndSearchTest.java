package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.analytics.task.AgencyTasks;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.task.TaskRow;

class TasksAndSearchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  @AutoClose private static final Site SITE = Site.ofSample();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hcmc-kh31-2026",
        "hcmc-dean06-2024",
        "hcmc-pilot-models-2023",
        "dongnai-dean06-2026-2030"
      })
  void tasksOfAPlanStandThereAgencyByAgencyMostOverdueFirst(String plan) {
    TaskAnswers answers = SITE.answers().tasks(DAY);
    String page = SITE.get("/nhiem-vu?plan=%s&day=%s".formatted(plan, DAY)).body();

    List<AgencyTasks> agencies = answers.agencies(Optional.of(plan));
    int before = 0;
    for (AgencyTasks agency : agencies) {
      String row = "<tr data-agency=\"%s\">".formatted(agency.agencyId());
      assertThat(page).contains(row);
      String rest = page.substring(page.indexOf(row));
      assertThat(rest.substring(0, rest.indexOf("</tr>")))
          .contains("data-value=\"%d\"".formatted(agency.overdue()));
      assertThat(page.indexOf(row)).as("order of %s", agency.agencyId()).isGreaterThan(before);
      before = page.indexOf(row);
    }
    for (TaskRow row : answers.tasks(Optional.of(plan))) {
      assertThat(page)
          .contains(
              "data-task=\"%s\" data-days=\"%d\""
                  .formatted(row.task().id(), row.lateness().days()));
    }
  }

  @Test
  void withinAnAgencyTheLongestOverdueTaskIsFirst() {
    String page = SITE.get("/nhiem-vu?plan=hcmc-kh31-2026&day=" + DAY).body();
    String table = page.substring(page.indexOf("<table class=\"tasks\">"));
    Matcher days =
        Pattern.compile("data-days=\"(\\d+)\"")
            .matcher(table.substring(0, table.indexOf("</table>")));
    assertThat(days.find()).isTrue();
    long first = Long.parseLong(days.group(1));
    assertThat(first).isPositive();
    while (days.find()) {
      assertThat(Long.parseLong(days.group(1))).isLessThanOrEqualTo(first);
    }
  }

  @Test
  void tasksNameThePlansWordsAndTheGoalsAnAgencyMonitors() {
    assertThat(SITE.get("/nhiem-vu?lang=en").body())
        .contains("dated tasks are overdue", "Goals monitored", "Deadline as printed");
    assertThat(SITE.get("/nhiem-vu?plan=nothing").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/nhiem-vu?day=tomorrow").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "con+dao, /units/26732",
    "an+dong, /units/27316",
    "smartphone_coverage_nothing, none",
    "31/KH, /plans/hcmc-kh31-2026"
  })
  void namesAreFoundWithoutMarks(String typed, String address) {
    String page = SITE.get("/tim?q=" + typed).body();
    if (address.equals("none")) {
      assertThat(page).contains("Không có gì khớp").doesNotContain("class=\"results\"");
    } else {
      assertThat(page).contains("<a href=\"%s\">".formatted(address));
    }
  }

  @Test
  void whatWasTypedIsNeverMarkup() {
    assertThat(SITE.get("/tim?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>alert");
    assertThat(SITE.get("/tim").body()).contains("không cần dấu");
  }

  @Test
  void aNumberIsExplainedDownToItsFiles() {
    String asked = "unit=27316&period=2026-10";
    String document =
        SITE.get("/api/v1/values/explain?indicator=vneid_any_coverage&" + asked).body();
    String page = SITE.get("/indicators/vneid_any_coverage?nguon=1&" + asked).body();
    Matcher batch = Pattern.compile("\"batch_id\":\"(b\\d+)\"").matcher(document);

    int batches = 0;
    while (batch.find()) {
      assertThat(page).contains("<tr data-batch=\"%s\">".formatted(batch.group(1)));
      batches++;
    }
    assertThat(batches).isPositive();
    assertThat(page).contains("id=\"nguon\" open", "SELECT sum(numerator)");
    assertThat(SITE.get("/indicators/vneid_any_coverage?" + asked).body())
        .contains("&amp;nguon=1#nguon")
        .doesNotContain("data-batch=");
  }

  @Test
  void nothingOfAWithheldNumberIsExplained() {
    String address = "/indicators/full_online_rate?unit=79&period=2026-10&nguon=1";

    assertThat(SITE.get(address).body())
        .contains("vì số người quá ít")
        .doesNotContain("id=\"nguon\"", "data-batch=", "SELECT sum(numerator)");
  }
}
