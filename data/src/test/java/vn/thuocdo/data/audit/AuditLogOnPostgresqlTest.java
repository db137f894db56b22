package vn.thuocdo.data.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.PostgresqlServer;

/** The same, kept in PostgreSQL. */
class AuditLogOnPostgresqlTest extends AuditLogTest {
  @Override
  Home home(Path folder) {
    return PostgresqlServer.running().keep(Home.open(folder));
  }

  @Override
  Connection connect(Home home) throws SQLException {
    return PostgresqlServer.running().connect(home);
  }

  @Override
  List<String> withoutTriggers() {
    return List.of("DROP TRIGGER audit_rows_stay ON audit");
  }

  @Test
  void theTableCannotBeEmptiedEither() {
    assertRefused("TRUNCATE audit");
  }
}
