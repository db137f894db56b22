package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.Terminal;
import vn.thuocdo.dashboard.Terminal.Said;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.audit.AuditRecord;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeDatabase;

/** Accounts as the operator of the machine keeps them. */
class UserCommandTest {
  private static final String PASSWORD = "mật khẩu của An";

  @TempDir Path home;

  private Terminal terminal() {
    return Terminal.at(home);
  }

  private Said addAn() {
    return terminal()
        .typing(
            PASSWORD + "\n", "user", "add", "an", "--roles", "ward_officer", "--units", "26368");
  }

  @Test
  void anAccountIsAddedListedChangedAndDisabled() {
    assertThat(addAn().out()).isEqualTo("an: ward_officer, units 26368, up to internal\n");
    assertThat(terminal().kpi("user", "list").out())
        .startsWith("name,roles,units,highest,password,disabled,created_at\n")
        .contains("an,ward_officer,26368,internal,true,false,");
    Said changed =
        terminal().kpi("user", "roles", "an", "--units", "79,26368", "--highest", "restricted");
    assertThat(changed.out()).isEqualTo("an: ward_officer, units 26368,79, up to restricted\n");
    assertThat(terminal().kpi("user", "disable", "an").out()).endsWith(", disabled\n");
    assertThat(terminal().kpi("user", "enable", "an").out()).endsWith("restricted\n");
    try (Accounts accounts = Accounts.open(Home.open(home), Clock.systemUTC())) {
      assertThat(accounts.authenticate("an", PASSWORD)).isPresent();
    }
    assertThat(terminal().typing("một mật khẩu khác\n", "user", "password", "an").exit()).isZero();
    try (Accounts accounts = Accounts.open(Home.open(home), Clock.systemUTC());
        AuditLog log = AuditLog.open(Home.open(home), Clock.systemUTC())) {
      assertThat(accounts.authenticate("an", PASSWORD)).isEmpty();
      assertThat(log.page(Long.MAX_VALUE, 99))
          .extracting(AuditRecord::event)
          .extracting(event -> event.action().id() + " " + event.object())
          .containsExactly(
              "user_changed an: password set",
              "user_changed an: enabled",
              "user_changed an: disabled",
              "user_changed an: ward_officer, units 26368,79, up to restricted",
              "user_added an: ward_officer, units 26368, up to internal");
    }
  }

  @Test
  void anAccountHasAnAddressForLettersOrNone() throws IOException {
    addAn();
    JsonNode set = terminal().kpi("user", "email", "an", "an@phuong.example.vn", "--json").json();
    assertThat(set.path("email").asText()).isEqualTo("an@phuong.example.vn");
    JsonNode none = terminal().kpi("user", "email", "an", "--none", "--json").json();
    assertThat(none.path("email").isNull()).isTrue();
    assertThat(terminal().kpi("user", "email", "an").err()).contains("either an address or --none");
    assertThat(terminal().kpi("user", "email", "an", "an @x").err())
        .contains("it is no e-mail address");
    assertThat(terminal().kpi("user", "email", "bình", "b@example.vn").exit()).isEqualTo(5);
  }

  @Test
  void aTokenIsShownOnceListedAndRevoked() throws IOException {
    addAn();
    JsonNode made =
        terminal().kpi("user", "token", "an", "--scope", "figures", "--days", "7", "--json").json();
    assertThat(made.path("token").asText()).startsWith("kpi_").hasSize(47);
    String id = made.path("token_id").asText();
    assertThat(terminal().kpi("user", "token", "--list").out())
        .contains(id + ",an,figures,")
        .doesNotContain(made.path("token").asText());
    assertThat(terminal().kpi("user", "token", "--revoke", id).exit()).isZero();
    try (Accounts accounts = Accounts.open(Home.open(home), Clock.systemUTC())) {
      assertThat(accounts.tokens().find(made.path("token").asText())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user add b1 --roles visitor --units all | 2 | Cannot give role 'visitor'",
        "user add b1 --roles analyst --units 00000 | 5 | Cannot find unit '00000'",
        "user add b1 --roles analyst | 2 | Name them with '--units'",
        "user add b1 --units all | 2 | Name them with '--roles'",
        "user add b1 --roles analyst --units all --highest secret | 2 | Cannot use classification",
        "user add BÌNH --roles analyst --units all | 2 | Cannot use name 'BÌNH'",
        "user add an --roles analyst --units all | 6 | the name is taken",
        "user disable bình | 5 | Cannot find user 'bình'",
        "user token an --scope audit | 6 | the account does not have it",
        "user token an --scope everything | 2 | there is no such permission",
        "user token an --days 0 | 2 | Choose 1 to 366",
        "user token | 2 | without an account",
        "user token --revoke 12345678 | 5 | Cannot revoke token"
      })
  void everyMistakeIsSaid(String command, int exit, String why) {
    addAn();
    Said said = terminal().typing("đủ dài để dùng\n", command.split(" ", -1));
    assertThat(said.err()).contains(why).doesNotContain("\tat ");
    assertThat(said.exit()).isEqualTo(exit);
  }

  @Test
  void aPasswordIsNeverAnArgument() {
    Said said =
        terminal()
            .typing(
                "kurz\n",
                "user",
                "add",
                "b1",
                "--roles",
                "analyst",
                "--units",
                "all",
                "x" + PASSWORD);
    assertThat(said.exit()).isEqualTo(2);
    assertThat(
            terminal()
                .typing("kurz\n", "user", "add", "b1", "--roles", "analyst", "--units", "all")
                .err())
        .contains("it has 4 characters")
        .doesNotContain("kurz");
    assertThat(terminal().kpi("user", "list").out()).doesNotContain("b1");
  }

  @Test
  void theDoctorSaysWhereTheAuditLogWasTamperedWith() throws IOException, SQLException {
    addAn();
    terminal().kpi("user", "disable", "an");
    JsonNode whole = terminal().kpi("doctor", "--json").json();
    assertThat(whole.path("audit_records").asLong()).isEqualTo(2);
    try (Connection connection = HomeDatabase.connect(Home.open(home));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER audit_no_UPDATE");
      statement.executeUpdate("UPDATE audit SET actor = 'cli:nobody' WHERE sequence = 2");
    }
    Said broken = terminal().kpi("doctor");
    assertThat(broken.exit()).isEqualTo(70);
    assertThat(broken.out()).contains("the audit log: it was changed at record 2");
  }
}
