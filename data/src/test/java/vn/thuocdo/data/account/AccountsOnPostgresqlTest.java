package vn.thuocdo.data.account;

import java.nio.file.Path;
import java.sql.SQLException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.PostgresqlServer;

/** The same, kept in PostgreSQL. */
class AccountsOnPostgresqlTest extends AccountsTest {
  @Override
  Home home(Path folder) {
    return PostgresqlServer.running().keep(Home.open(folder));
  }

  @Override
  String stored(Home home) throws SQLException {
    return PostgresqlServer.running().dump(home);
  }
}
