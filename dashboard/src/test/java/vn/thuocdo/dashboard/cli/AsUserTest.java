package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.Terminal;
import vn.thuocdo.dashboard.Terminal.Said;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.plan.Classification;

/** Every command that reads figures sees with a user's eyes when told so, and says when not. */
class AsUserTest {
  private static final Terminal SAMPLE = Terminal.ofSample();

  @BeforeAll
  static void add() {
    try (Accounts accounts = Accounts.open(SampleHome.home(), Clock.systemUTC())) {
      add(accounts, "as-ward", Role.WARD_OFFICER, "26368");
      add(accounts, "as-report", Role.REPORT_GENERATOR, "79");
      add(accounts, "as-analyst", Role.ANALYST, "all");
      add(accounts, "as-gone", Role.ANALYST, "all");
      accounts.disable("as-gone", true);
    }
  }

  private static void add(Accounts accounts, String name, Role role, String units) {
    accounts.add(name, Set.of(role), new Scope(UnitScope.parse(units), Classification.INTERNAL));
  }

  private static Said as(String user, String command) {
    return SAMPLE.kpi((command + " --as " + user).split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values --indicator smartphone_coverage --unit 26368 --period 2026-10",
        "scorecard --plan hcmc-kh31-2026 --period 2026-10",
        "tasks --plan hcmc-kh31-2026",
        "explain --indicator smartphone_coverage --unit 26368 --period 2026-10",
        "quality --dataset survey_forms --month 2026-10",
        "batches",
        "quarantine"
      })
  void withoutAUserItSaysThatNothingIsFiltered(String command) {
    assertThat(SAMPLE.kpi(command.split(" ", -1)).err()).contains("unfiltered");
    assertThat(SAMPLE.kpi((command + " --quiet").split(" ", -1)).err())
        .doesNotContain("unfiltered");
    Said refused = as("as-gone", command);
    assertThat(refused.exit()).isEqualTo(6);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("is disabled").doesNotContain("unfiltered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "as-report | quality --month 2026-10 | 6",
        "as-report | batches | 6",
        "as-analyst | quarantine | 6",
        "as-analyst | support --ward 26368 --need device --purpose xxxxxxxxxxx | 6",
        "as-ward | support --ward 27316 --need device --purpose xxxxxxxxxxx | 5",
        "as-ward | values --indicator smartphone_coverage --unit 27316 --period 2026-10 | 5",
        "as-ward | values --indicator dn_v_09_fraud_crime_fall --unit 26368 | 5",
        "as-ward | explain --indicator smartphone_coverage --unit 79 --period 2026-10 | 5",
        "as-ward | scorecard --plan hcmc-kh31-2026 --period 2026-10 | 5",
        "as-ward | quality --unit 27316 | 5"
      })
  void whatAUserMayNotIsRefused(String user, String command, int exit) {
    Said said = as(user, command);
    assertThat(said.exit()).as(said.err()).isEqualTo(exit);
    assertThat(said.out().lines().count()).isLessThanOrEqualTo(1);
  }

  @Test
  void aUserSeesAPartOfWhatTheOperatorSees() {
    String quality = "quality --dataset survey_forms --month 2026-10";
    List<String> all = SAMPLE.kpi(quality.split(" ", -1)).rows();
    List<String> some = as("as-ward", quality).rows();
    assertThat(some).isNotEmpty().allMatch(row -> row.contains(",26368,"));
    assertThat(all).containsAll(some).hasSizeGreaterThan(some.size());
    assertThat(SAMPLE.kpi("batches").rows()).isNotEmpty();
    assertThat(as("as-ward", "batches").rows()).as("it has sent none").isEmpty();
  }

  @Test
  void sqlOfAUserReachesReleasedFiguresOnly() {
    Said units = sql("SELECT DISTINCT string_split(unit_code, '/')[1] AS u FROM indicator_values");
    assertThat(units.rows()).containsExactly("26368");
    assertThat(
            sql("SELECT count(*) FROM indicator_values WHERE suppressed AND (numerator IS NOT NULL"
                    + " OR denominator IS NOT NULL)")
                .rows())
        .containsExactly("0");
    assertThat(
            sql("SELECT count(*) FROM indicator_values WHERE indicator_id LIKE 'dn_v_0%'").rows())
        .containsExactly("0");
    assertThat(sql("SELECT * FROM survey_members").err()).contains("Cannot run the query");
    assertThat(sql("SELECT * FROM read_parquet('/etc/passwd')").err())
        .contains("Cannot run the query");
    assertThat(SAMPLE.kpi("sql", "SELECT count(*) > 0 FROM survey_members").rows())
        .as("the operator reaches them")
        .containsExactly("true");
  }

  private static Said sql(String query) {
    return SAMPLE.kpi("sql", query, "--as", "as-ward");
  }

  @Test
  void queriesAreWrittenDown() {
    sql("SELECT 'an đã hỏi' AS x");
    try (AuditLog log = AuditLog.open(SampleHome.home(), Clock.systemUTC())) {
      assertThat(log.page(Long.MAX_VALUE, 50))
          .extracting(record -> record.event())
          .filteredOn(event -> event.action() == AuditEvent.Action.SQL)
          .extracting(AuditEvent::object)
          .contains("SELECT 'an đã hỏi' AS x");
    }
  }
}
