package vn.thuocdo.data.home;

import java.util.Optional;
import java.util.Properties;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * The PostgreSQL database that keeps accounts, sessions, tokens, audit log and requests, as set in
 * {@code kpi.properties}; without it they lie in the home's own SQLite file.
 *
 * @param address {@code store = postgresql://host:5432/database?sslmode=verify-full}
 * @param user {@code store.user}
 * @param password environment variable {@code KPI_STORE_PASSWORD}, else the home's file {@code
 *     secrets/store.password}; never in {@code kpi.properties}
 */
record StoreSettings(String address, String user, String password) {
  /** The setting of a home; empty for SQLite, NOT_ALLOWED when it is incomplete. */
  static Optional<StoreSettings> of(Home home) {
    Properties properties = HomeSettings.properties(home);
    return HomeSettings.text(properties, "store")
        .map(
            address ->
                new StoreSettings(
                    checked(address),
                    HomeSettings.text(properties, "store.user")
                        .orElseThrow(
                            () -> refused("store.user", "store is set and this is missing")),
                    password(home)));
  }

  private static String checked(String address) {
    if (!address.matches("postgresql://[^\\s@]+/[^\\s@]+")) {
      throw refused(
          "store", "it is no address such as postgresql://host:5432/database, without a user");
    }
    return address;
  }

  private static String password(Home home) {
    return HomeSettings.secret(home, "KPI_STORE_PASSWORD", "store.password")
        .orElseThrow(
            () ->
                refused(
                    "store",
                    "KPI_STORE_PASSWORD is not set and secrets/store.password cannot be read"));
  }

  private static KpiException refused(String name, String why) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot use setting '%s': %s. Correct kpi.properties in the home.".formatted(name, why));
  }

  /** Never tells the password. */
  @Override
  public String toString() {
    return address + " as " + user;
  }
}
