package vn.thuocdo.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeDatabase;

class AuditLogTest {
  @TempDir Path folder;
  private Home home;
  private AuditLog log;

  @BeforeEach
  void write() {
    home = Home.open(folder);
    log = AuditLog.open(home, Clock.systemUTC());
    for (int i = 1; i <= 5; i++) {
      log.add(new AuditEvent("an", AuditEvent.Action.EXPORT, "/values/" + i, "127.0.0.1"));
    }
  }

  @AfterEach
  void close() {
    log.close();
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
    try (Connection connection = HomeDatabase.connect(home);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
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
