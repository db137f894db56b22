package vn.thuocdo.dashboard.web.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.mail.Letter;
import vn.thuocdo.data.mail.MailSettings;
import vn.thuocdo.data.mail.MailSettings.Security;
import vn.thuocdo.data.mail.Outbox;

/** Brings letters to the mail server (SMTP). What it does not take stays in the outbox. */
public final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final String WAIT_MILLIS = "20000";

  private final MailSettings settings;
  private final Outbox outbox;
  private final Clock clock;

  public Postman(MailSettings settings, Outbox outbox, Clock clock) {
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Sends every letter whose time has come and says how many were taken. */
  public int deliver() {
    List<Letter> letters = outbox.due();
    int taken = 0;
    for (Letter letter : letters) {
      if (send(letter)) {
        outbox.sent(letter);
        taken++;
      }
    }
    return taken;
  }

  private boolean send(Letter letter) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      MimeMessage message = message(session, letter);
      if (settings.login().isPresent()) {
        MailSettings.Login login = settings.login().get();
        transport.connect(login.user(), login.password());
      } else {
        transport.connect();
      }
      transport.sendMessage(message, message.getAllRecipients());
      return true;
    } catch (MessagingException e) {
      boolean again = outbox.failed(letter);
      LOG.warn(
          "Cannot send letter '{}' by {}:{}: {}. {}",
          letter.id(),
          settings.host(),
          settings.port(),
          e.getMessage(),
          again ? "It is tried again later" : "It is given up; check the settings mail.*");
      return false;
    }
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from().text()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().text()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.body(), StandardCharsets.UTF_8.name());
    message.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private Properties properties() {
    String protocol = settings.security() == Security.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(settings.login().isPresent()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (settings.security() == Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(prefix + wait, WAIT_MILLIS);
    }
    return properties;
  }
}
