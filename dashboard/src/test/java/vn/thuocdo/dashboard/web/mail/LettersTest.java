package vn.thuocdo.dashboard.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.mail.EmailAddress;
import vn.thuocdo.data.mail.MailSettings;
import vn.thuocdo.data.mail.Outbox;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequests;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Units;

/** Letters leave by a real SMTP server that asks for a password. */
class LettersTest {
  private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 9);
  private static final Units UNITS = SampleHome.catalogue().units();
  private static final long WAIT_MILLIS = 20_000;

  @TempDir Path folder;
  private GreenMail server;
  private Home home;

  @BeforeEach
  void open() throws IOException {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("kpi@example.vn", "kpi", "rất bí mật");
    server.start();
    home = Home.open(folder);
    settings("mail.security = none\nmail.user = kpi\n");
    Files.writeString(home.secrets().resolve("mail.password"), "rất bí mật\n");
    try (Accounts accounts = Accounts.open(home, at(Duration.ZERO))) {
      account(accounts, "chu-tich", Role.LEADERSHIP, "all");
      account(accounts, "an-dong", Role.WARD_OFFICER, "27316");
      account(accounts, "con-dao", Role.WARD_OFFICER, "26732");
      account(accounts, "quan-tri", Role.ADMINISTRATOR, "all");
      accounts.add("khong-thu", Set.of(Role.WARD_OFFICER), scope("27316"));
    }
  }

  private void settings(String more) throws IOException {
    Files.writeString(
        folder.resolve("kpi.properties"),
        "mail.host = 127.0.0.1\nmail.port = %d\nmail.from = kpi@example.vn\nmail.link = https://kpi.example.vn/\n%s"
            .formatted(server.getSmtp().getPort(), more));
  }

  private static void account(Accounts accounts, String name, Role role, String units) {
    accounts.add(name, Set.of(role), scope(units));
    accounts.emails().set(name, new EmailAddress(name + "@example.vn"));
  }

  private static Scope scope(String units) {
    return new Scope(UnitScope.parse(units), Classification.RESTRICTED);
  }

  private static Clock at(Duration later) {
    return Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private ExplanationRequest ask() {
    try (ExplanationRequests requests = ExplanationRequests.open(home, at(Duration.ZERO));
        MailRound round = MailRound.begin(home, UNITS, requests, at(Duration.ZERO))) {
      ExplanationRequest request =
          requests.ask(
              SampleHome.catalogue().findGoal("KH31-02").orElseThrow(),
              UNITS.load("27316"),
              Period.parse("2026-10"),
              "Vì sao chậm so với 85,16%?",
              DUE,
              "chu-tich");
      round.asked(request);
      return request;
    }
  }

  private List<String> readers() {
    return Arrays.stream(server.getReceivedMessages()).map(LettersTest::reader).sorted().toList();
  }

  private static String reader(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString().replace("@example.vn", "");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theOfficerOfTheUnitIsToldWithoutFiguresOrWords() throws MessagingException {
    ask();
    assertThat(server.waitForIncomingEmail(WAIT_MILLIS, 1)).isTrue();
    assertThat(readers()).containsExactly("an-dong");
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject())
        .isEqualTo("[Thước Đo] Yêu cầu giải trình KH31-02, Phường An Đông");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String body = text(letter);
    assertThat(body)
        .contains("Hạn trả lời: 09/11/2026", "is asked to explain goal KH31-02")
        .contains("https://kpi.example.vn/giai-trinh")
        .doesNotContain("85,16", "Vì sao");
  }

  private static String text(MimeMessage letter) {
    try {
      return letter.getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e + GreenMailUtil.getBody(letter), e);
    }
  }

  @Test
  void whoeverAskedIsToldOfTheAnswerAndBothOfADayThatPassed() {
    ExplanationRequest request = ask();
    assertThat(server.waitForIncomingEmail(WAIT_MILLIS, 1)).isTrue();
    goRound(Duration.ofDays(7));
    assertThat(readers()).as("on the last day nobody is late").containsExactly("an-dong");
    goRound(Duration.ofDays(8));
    goRound(Duration.ofDays(9));
    assertThat(readers()).containsExactly("an-dong", "an-dong", "chu-tich");
    try (ExplanationRequests requests = ExplanationRequests.open(home, at(Duration.ofDays(9)));
        MailRound round = MailRound.begin(home, UNITS, requests, at(Duration.ofDays(9)))) {
      round.answered(requests.answer(request.id(), "Thiếu máy", "Hỗ trợ", DUE, "an-dong"));
    }
    assertThat(server.waitForIncomingEmail(WAIT_MILLIS, 4)).isTrue();
    assertThat(readers()).containsExactly("an-dong", "an-dong", "chu-tich", "chu-tich");
  }

  /** What the server does once a minute. */
  private void goRound(Duration later) {
    Clock then = at(later);
    try (Accounts accounts = Accounts.open(home, then);
        Outbox outbox = Outbox.open(home, then);
        ExplanationRequests requests = ExplanationRequests.open(home, then)) {
      MailSettings settings = MailSettings.of(home).orElseThrow();
      new Notices(accounts, UNITS, outbox, settings.link())
          .overdue(requests.all(), LocalDate.now(then));
      new Postman(settings, outbox, then).deliver();
    }
  }

  @Test
  void aLetterWaitsWhileTheMailServerIsAwayAndIsSentOnce() {
    int port = server.getSmtp().getPort();
    server.stop();
    ask();
    try (Outbox outbox = Outbox.open(home, at(Duration.ZERO))) {
      assertThat(outbox.due()).as("tried, and to be tried later").isEmpty();
    }
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("kpi@example.vn", "kpi", "rất bí mật");
    server.start();
    goRound(Duration.ofMinutes(2));
    assertThat(readers()).isEmpty();
    goRound(Duration.ofMinutes(3));
    goRound(Duration.ofMinutes(60));
    assertThat(readers()).containsExactly("an-dong");
  }

  @Test
  void aLetterIsGivenUpAfterTheTenthTry() {
    server.stop();
    ask();
    Duration later = Duration.ofDays(2);
    for (int i = 1; i < Outbox.MOST_TRIES; i++) {
      try (Outbox outbox = Outbox.open(home, at(later))) {
        assertThat(outbox.due()).as("try %d", i + 1).hasSize(1);
        new Postman(MailSettings.of(home).orElseThrow(), outbox, at(later)).deliver();
      }
      later = later.plusDays(2);
    }
    try (Outbox outbox = Outbox.open(home, at(later))) {
      assertThat(outbox.due()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail.security = ssl | it is not starttls, tls or none",
        "mail.security = none\\n"
            + "mail.host = mail.example.vn | for a mail server on this machine only",
        "mail.port = abc | it is not a port",
        "mail.link = ftp://x | it is no address such as https://kpi.example.vn",
        "mail.from = an <an@example.vn> | it is no e-mail address"
      })
  void incompleteSettingsAreRefused(String more, String why) throws IOException {
    settings(more.replace("\\n", "\n") + "\n");
    assertThatThrownBy(() -> MailSettings.of(home))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining(why);
  }

  @Test
  void anAddressCannotCarryAnotherHeader() {
    assertThatThrownBy(() -> new EmailAddress("an@example.vn\nBcc: x@example.vn"))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining("?Bcc");
  }
}
