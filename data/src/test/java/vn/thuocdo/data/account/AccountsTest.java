package vn.thuocdo.data.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.account.SignInFailures.Kind;
import vn.thuocdo.data.account.SignInFailures.Subject;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.plan.Classification;

class AccountsTest {
  private static final String PASSWORD = "mật khẩu rất dài";
  private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
  private static final Scope WARD = new Scope(UnitScope.parse("26368"), Classification.INTERNAL);

  @TempDir Path folder;
  private Home home;
  private Accounts accounts;

  @BeforeEach
  void open() {
    home = home(folder);
    accounts = at(Duration.ZERO);
    accounts.add("an", Set.of(Role.WARD_OFFICER), WARD);
    accounts.password("an", PASSWORD);
  }

  @AfterEach
  void close() {
    if (accounts != null) {
      accounts.close();
    }
  }

  Home home(Path folder) {
    return Home.open(folder);
  }

  /** Everything that lies in the database, as it lies there. */
  String stored(Home home) throws IOException, SQLException {
    StringBuilder bytes = new StringBuilder();
    for (String file : List.of("kpi.db", "kpi.db-wal")) {
      Path path = home.root().resolve(file);
      if (Files.exists(path)) {
        bytes.append(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      }
    }
    return bytes.toString();
  }

  private Accounts at(Duration later) {
    return Accounts.open(home, Clock.fixed(START.plus(later), ZoneOffset.UTC));
  }

  @Test
  void onlyTheRightPasswordOpensAnAccountThatIsNotDisabled() {
    assertThat(accounts.authenticate("an", PASSWORD))
        .get()
        .extracting(Account::scope)
        .isEqualTo(WARD);
    assertThat(accounts.authenticate("an", PASSWORD + "x")).isEmpty();
    assertThat(accounts.authenticate("bình", PASSWORD)).isEmpty();
    accounts.disable("an", true);
    assertThat(accounts.authenticate("an", PASSWORD)).isEmpty();
  }

  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    accounts.authenticate("an", "warm up the engine");
    long known = nanos("an");
    long unknown = nanos("nobody");
    assertThat(unknown).isBetween(known / 2, known * 2);
  }

  /** The quickest of some tries, so that a busy machine does not matter. */
  private long nanos(String name) {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      accounts.authenticate(name, "a wrong password");
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return quickest;
  }

  @Test
  void neitherPasswordNorSessionNorTokenCanBeReadFromTheDatabase()
      throws IOException, SQLException {
    String session = accounts.sessions().begin("an");
    String key = accounts.tokens().make("an", Set.of(Permission.FIGURES), 1).key();
    accounts.close();
    assertThat(stored(home))
        .contains("$argon2id$v=19$m=19456,t=2,p=1$")
        .contains(Secret.hash(key))
        .doesNotContain(session, key, PASSWORD);
    accounts = at(Duration.ZERO);
  }

  @Test
  void aSessionEndsWhenIdleAndInAnyCaseAfterTwelveHours() {
    String session = accounts.sessions().begin("an");
    try (Accounts soon = at(Duration.ofMinutes(59));
        Accounts idle = at(Duration.ofMinutes(59).plus(Sessions.IDLE))) {
      assertThat(soon.sessions().find(session)).isPresent();
      assertThat(idle.sessions().find(session)).isEmpty();
    }
    String used = accounts.sessions().begin("an");
    for (int minutes = 0; minutes < 720; minutes += 30) {
      try (Accounts later = at(Duration.ofMinutes(minutes))) {
        assertThat(later.sessions().find(used)).isPresent();
      }
    }
    try (Accounts late = at(Sessions.LONGEST)) {
      assertThat(late.sessions().find(used)).isEmpty();
    }
  }

  @Test
  void aChangeOfRightsEndsSessions() {
    String session = accounts.sessions().begin("an");
    accounts.change("an", Set.of(Role.ANALYST), Scope.EVERYTHING);
    assertThat(accounts.sessions().find(session)).isEmpty();
    assertThat(accounts.load("an").roles()).containsExactly(Role.ANALYST);
  }

  @Test
  void aTokenEndsOnItsDayOrWhenRevoked() {
    Tokens.Made made = accounts.tokens().make("an", Set.of(Permission.FIGURES), 30);
    try (Accounts before = at(Duration.ofDays(30).minusSeconds(1));
        Accounts after = at(Duration.ofDays(30))) {
      assertThat(before.tokens().find(made.key())).contains(made.token());
      assertThat(after.tokens().find(made.key())).isEmpty();
    }
    accounts.tokens().revoke(made.token().id());
    assertThat(accounts.tokens().find(made.key())).isEmpty();
    assertThatThrownBy(() -> accounts.tokens().make("an", Set.of(Permission.FIGURES), 367))
        .hasMessageContaining("Choose 1 to 366");
  }

  @Test
  void failuresMakeTheNextTryWaitLongerAndLonger() {
    Subject an = new Subject(Kind.NAME, "an");
    fail(an, 4);
    assertThat(accounts.failures().wait(an)).isEmpty();
    fail(an, 1);
    assertThat(accounts.failures().wait(an)).contains(Duration.ofSeconds(1));
    fail(an, 2);
    assertThat(accounts.failures().wait(an)).contains(Duration.ofSeconds(4));
    fail(an, 20);
    assertThat(accounts.failures().wait(an)).contains(Duration.ofMinutes(15));
    assertThat(accounts.failures().wait(new Subject(Kind.NAME, "bình"))).isEmpty();
    try (Accounts tomorrow = at(Duration.ofDays(1))) {
      assertThat(tomorrow.failures().wait(an)).isEmpty();
    }
    accounts.failures().forgive(an);
    assertThat(accounts.failures().wait(an)).isEmpty();
    Subject office = new Subject(Kind.ADDRESS, "10.0.0.1");
    fail(office, 49);
    assertThat(accounts.failures().wait(office)).isEmpty();
    fail(office, 1);
    assertThat(accounts.failures().wait(office)).contains(Duration.ofSeconds(1));
  }

  private void fail(Subject subject, int times) {
    for (int i = 0; i < times; i++) {
      accounts.failures().add(subject);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"An", "аn", "a", "an;--", "an'", "-an", "an bình", ""})
  void namesThatLookAlikeOrQuoteAreRefused(String name) {
    assertThatThrownBy(() -> accounts.add(name, Set.of(Role.ANALYST), Scope.EVERYTHING))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining("Cannot use name");
  }

  @Test
  void shortPasswordsAreRefused() {
    assertThatThrownBy(() -> accounts.password("an", "mười một kt"))
        .hasMessage("Cannot use this password: it has 11 characters. Choose one with 12 to 256.");
  }
}
