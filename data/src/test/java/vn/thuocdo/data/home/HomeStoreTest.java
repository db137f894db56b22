package vn.thuocdo.data.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.data.error.KpiException;

class HomeStoreTest {
  private static final List<String> TABLE =
      List.of("CREATE TABLE IF NOT EXISTS notes (id BIGINT PRIMARY KEY, text TEXT)");

  @TempDir Path folder;

  @Test
  void aConnectionThatTheServerDroppedIsOpenedAgain() throws SQLException {
    PostgresqlServer server = PostgresqlServer.running();
    Home home = server.keep(Home.open(folder));
    try (HomeStore store = HomeStore.open(home, TABLE)) {
      store.write("INSERT INTO notes (id, text) VALUES (?, ?)", 1, null);
      server.dropConnections();
      store.write("INSERT INTO notes (id, text) VALUES (?, ?)", 2, "hai");
      assertThat(store.read("SELECT text FROM notes ORDER BY id", row -> row.getString(1)))
          .containsExactly(null, "hai");
      assertThat(home.database()).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "store = mysql://x/y | it is no address such as postgresql://host:5432/database",
        "store = postgresql://kpi:geheim@x/y | without a user",
        "store = postgresql://127.0.0.1:1/y | store is set and this is missing",
        "store = postgresql://127.0.0.1:1/y\\nstore.user = kpi | KPI_STORE_PASSWORD is not set"
      })
  void anIncompleteSettingIsRefusedAndTellsNoSecret(String settings, String why)
      throws IOException {
    Home home = Home.open(folder);
    Files.writeString(folder.resolve("kpi.properties"), settings.replace("\\n", "\n"));
    assertThatThrownBy(() -> HomeStore.open(home, TABLE))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutThePassword() throws IOException {
    Home home = Home.open(folder);
    Files.writeString(
        folder.resolve("kpi.properties"), "store = postgresql://127.0.0.1:1/y\nstore.user = kpi\n");
    Files.writeString(home.secrets().resolve("store.password"), "rất bí mật");
    assertThatThrownBy(() -> HomeStore.open(home, TABLE))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining("postgresql://127.0.0.1:1/y as kpi")
        .hasMessageContaining("Check the server")
        .hasMessageNotContaining("bí mật");
  }
}
