package vn.thuocdo.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeDatabase;

class AuditLogTest {
  @TempDir Path folder;
  private Home home;
  private AuditLog log;

  @BeforeEach
  void write() {
    home = home(folder);
    log = AuditLog.open(home, Clock.systemUTC());
    for (int i = 1; i <= 5; i++) {
      log.add(new AuditEvent("an", AuditEvent.Action.EXPORT, "/values/" + i, "127.0.0.1"));
    }
  }

  @AfterEach
  void close() {
    if (log != null) {
      log.close();
    }
  }

  Home home(Path folder) {
    return Home.open(folder);
  }

  Connection connect(Home home) throws SQLException {
    return HomeDatabase.connect(home);
  }

  /** What the owner of the database has to say before the log can be changed. */
  List<String> withoutTriggers() {
    return List.of("DROP TRIGGER audit_no_UPDATE", "DROP TRIGGER audit_no_DELETE");
  }

  private void execute(List<String> statements) throws SQLException {
    try (Connection connection = connect(home);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  void assertRefused(String sql) {
    assertThatThrownBy(() -> execute(List.of(sql)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("records of the audit log are only ever added");
    assertThat(log.verify().records()).isEqualTo(5);
    assertThat(log.verify().brokenAt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET actor = 'bình' WHERE sequence = 3",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE sequence = 5",
        "INSERT INTO audit SELECT * FROM audit WHERE sequence = 2 ON CONFLICT (sequence) DO UPDATE"
            + " SET actor = 'x'"
      })
  void theDatabaseRefusesToChangeOrRemoveARecord(String sql) {
    assertRefused(sql);
  }

  @Test
  void anUntouchedChainHolds() {
    assertThat(log.verify().brokenAt()).isEmpty();
    assertThat(log.verify().records()).isEqualTo(5);
    assertThat(log.page(Long.MAX_VALUE, 2))
        .extracting(AuditRecord::sequence)
        .containsExactly(5L, 4L);
    assertThat(log.page(4, 9)).extracting(AuditRecord::sequence).containsExactly(3L, 2L, 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE audit SET actor = 'bình' WHERE sequence = 3 | 3",
        "UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE sequence = 1 | 1",
        "DELETE FROM audit WHERE sequence = 2 | 2",
        "UPDATE audit SET hash = (SELECT hash FROM audit WHERE sequence = 4) WHERE sequence = 5 | 5"
      })
  void whoeverChangesARecordBreaksTheChainThere(String sql, long at) throws SQLException {
    execute(withoutTriggers());
    execute(List.of(sql));
    assertThat(log.verify().brokenAt()).contains(at);
  }

  @Test
  void manyWritersMakeOneChain() throws InterruptedException {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writers.add(
          new Thread(
              () -> {
                try (AuditLog other = AuditLog.open(home, Clock.systemUTC())) {
                  for (int j = 0; j < 25; j++) {
                    other.add(new AuditEvent("x", AuditEvent.Action.SIGN_IN, "", ""));
                  }
                }
              }));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(log.verify()).extracting(AuditLog.Chain::records).isEqualTo(105L);
    assertThat(log.verify().brokenAt()).isEmpty();
  }

  @Test
  void lineBreaksCannotForgeARecord() {
    AuditEvent event =
        new AuditEvent("an", AuditEvent.Action.REFUSED, "a\nb\u0000" + "c".repeat(400), "");
    assertThat(event.object()).startsWith("a?b?ccc").hasSize(303);
  }
}
