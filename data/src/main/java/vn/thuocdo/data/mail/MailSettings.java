package vn.thuocdo.data.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeSettings;

/**
 * The mail server that takes letters, as set in {@code kpi.properties}.
 *
 * @param host {@code mail.host}
 * @param port {@code mail.port}; 587 unless set, 465 with {@code tls}
 * @param security {@code mail.security = starttls} (default), {@code tls}, or {@code none} for a
 *     server on this machine only
 * @param login {@code mail.user} with the password in {@code KPI_MAIL_PASSWORD} or the file {@code
 *     secrets/mail.password}; empty for a server that asks for none
 * @param from {@code mail.from}: the sender
 * @param link {@code mail.link}: public address of this server, to which letters lead
 */
public record MailSettings(
    String host, int port, Security security, Optional<Login> login, EmailAddress from, URI link) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

  /** How the connection is encrypted. */
  public enum Security {
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /** How this server signs in at the mail server. */
  public record Login(String user, String password) {
    /** Never tells the password. */
    @Override
    public String toString() {
      return user;
    }
  }

  /** The settings of a home; empty when it has no mail server, NOT_ALLOWED when incomplete. */
  public static Optional<MailSettings> of(Home home) {
    Properties properties = HomeSettings.properties(home);
    return HomeSettings.text(properties, "mail.host").map(host -> of(home, properties, host));
  }

  private static MailSettings of(Home home, Properties properties, String host) {
    Security security = security(HomeSettings.text(properties, "mail.security").orElse("starttls"));
    if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
      throw refused("mail.security", "none is for a mail server on this machine only");
    }
    return new MailSettings(
        host,
        port(HomeSettings.text(properties, "mail.port"), security),
        security,
        HomeSettings.text(properties, "mail.user").map(user -> new Login(user, password(home))),
        new EmailAddress(required(properties, "mail.from")),
        link(required(properties, "mail.link")));
  }

  private static Security security(String name) {
    return Arrays.stream(Security.values())
        .filter(security -> security.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> refused("mail.security", "it is not starttls, tls or none"));
  }

  private static int port(Optional<String> text, Security security) {
    if (text.isPresent() && !text.get().matches("[1-9]\\d{0,4}")) {
      throw refused("mail.port", "it is not a port");
    }
    return text.map(Integer::parseInt).orElse(security.usualPort);
  }

  private static URI link(String text) {
    if (!text.matches("https?://[A-Za-z0-9.:-]+/?")) {
      throw refused("mail.link", "it is no address such as https://kpi.example.vn");
    }
    return URI.create(text.replaceAll("/$", ""));
  }

  private static String required(Properties properties, String name) {
    return HomeSettings.text(properties, name)
        .orElseThrow(() -> refused(name, "mail.host is set and this is missing"));
  }

  private static String password(Home home) {
    return HomeSettings.secret(home, "KPI_MAIL_PASSWORD", "mail.password")
        .orElseThrow(
            () ->
                refused(
                    "mail.user",
                    "KPI_MAIL_PASSWORD is not set and secrets/mail.password cannot be read"));
  }

  private static KpiException refused(String name, String why) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot use setting '%s': %s. Correct kpi.properties in the home.".formatted(name, why));
  }
}
