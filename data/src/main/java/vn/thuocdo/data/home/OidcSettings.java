package vn.thuocdo.data.home;

import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * How people sign in by the city's own sign-in (OpenID Connect), as set in {@code kpi.properties}.
 *
 * @param issuer {@code oidc.issuer}: address of the provider
 * @param clientId {@code oidc.client-id}: how the provider knows this server
 * @param clientSecret environment variable {@code KPI_OIDC_SECRET}, else {@code oidc.client-secret}
 * @param redirect {@code oidc.redirect}: public address of {@code /dang-nhap/oidc/ve} here
 * @param claim {@code oidc.claim}: what in the provider's answer is the account's name; {@code
 *     preferred_username} unless set
 */
public record OidcSettings(
    URI issuer, String clientId, Optional<String> clientSecret, URI redirect, String claim) {

  /** The settings of a home; empty when it has no provider, NOT_ALLOWED when one is incomplete. */
  public static Optional<OidcSettings> of(Home home) {
    Properties properties = HomeSettings.properties(home);
    return HomeSettings.text(properties, "oidc.issuer")
        .map(
            issuer ->
                new OidcSettings(
                    address("oidc.issuer", issuer),
                    required(properties, "oidc.client-id"),
                    Optional.ofNullable(System.getenv("KPI_OIDC_SECRET"))
                        .or(() -> HomeSettings.text(properties, "oidc.client-secret")),
                    address("oidc.redirect", required(properties, "oidc.redirect")),
                    HomeSettings.text(properties, "oidc.claim").orElse("preferred_username")));
  }

  private static String required(Properties properties, String name) {
    return HomeSettings.text(properties, name)
        .orElseThrow(() -> refused(name, "", "oidc.issuer is set and this is missing"));
  }

  /** What crosses a network is encrypted; only this machine itself may be asked in the clear. */
  private static URI address(String name, String value) {
    try {
      URI address = URI.create(value);
      boolean local =
          "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
      if ("https".equals(address.getScheme()) || (local && "http".equals(address.getScheme()))) {
        return address;
      }
      throw refused(name, value, "it does not begin with https://");
    } catch (IllegalArgumentException e) {
      throw refused(name, value, "it is not an address");
    }
  }

  private static KpiException refused(String name, String value, String why) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot use setting '%s=%s': %s. Correct kpi.properties in the home."
            .formatted(name, value, why));
  }
}
