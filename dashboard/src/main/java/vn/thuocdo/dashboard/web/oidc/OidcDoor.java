package vn.thuocdo.dashboard.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.dashboard.web.access.SignIn;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.account.Secret;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.OidcSettings;
import vn.thuocdo.data.text.Bilingual;

/** {@code /dang-nhap/oidc}: to the provider and back. Only accounts that exist here get in. */
public final class OidcDoor implements Topic {
  /** Where the journey begins. */
  public static final String START = "/dang-nhap/oidc";

  /** Where the provider sends readers back to. */
  public static final String RETURN = START + "/ve";

  private static final Bilingual SILENT =
      new Bilingual("nhà cung cấp không trả lời", "the provider does not answer");
  private static final Bilingual NOT_VOUCHED =
      new Bilingual("nhà cung cấp không xác nhận bạn", "the provider did not vouch for you");
  private static final Bilingual NO_PROOF =
      new Bilingual(
          "câu trả lời của nhà cung cấp không có giá trị", "the provider's answer does not count");
  private static final Bilingual NOT_BEGUN_HERE =
      new Bilingual(
          "lần đăng nhập này không bắt đầu ở đây, hoặc đã quá lâu",
          "it did not begin here, or it took too long");

  private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);
  private static final String COOKIE = "kpi_oidc";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_JOURNEYS = 10_000;

  private final Optional<Provider> provider;
  private final SignIn signIn;
  private final Clock clock;
  private final Map<String, Journey> journeys = new LinkedHashMap<>();

  /**
   * @param settings empty when the home has no provider; both addresses are then not there
   */
  public OidcDoor(Optional<OidcSettings> settings, SignIn signIn, Clock clock) {
    this.provider = settings.map(Provider::new);
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(START, this::start);
    routes.get(RETURN, this::finish);
  }

  /** Sends a reader to the provider. */
  private void start(Context context) {
    Query query = Query.of(context, "tiep", "lang");
    Provider asked = provider(context);
    Journey journey =
        Journey.begin(SignIn.ownPath(query.text("tiep").orElse("/")), clock.instant());
    keep(journey);
    context.cookie(cookie(context, journey.browser(), (int) PATIENCE.toSeconds()));
    try {
      context.redirect(asked.start(journey).toString(), HttpStatus.SEE_OTHER);
    } catch (GeneralException | IOException e) {
      throw refused(SILENT, e);
    }
  }

  /** Takes a reader back from the provider. */
  private void finish(Context context) {
    Provider asked = provider(context);
    Journey journey = take(context.queryParam("state"), context.cookie(COOKIE));
    context.cookie(cookie(context, "", 0));
    String code = context.queryParam("code");
    if (code == null) {
      throw refused(NOT_VOUCHED, null);
    }
    try {
      signIn.withProvider(context, asked.finish(journey, code).orElse("").toLowerCase(Locale.ROOT));
      context.redirect(journey.next(), HttpStatus.SEE_OTHER);
    } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
      throw refused(NO_PROOF, e);
    }
  }

  private Provider provider(Context context) {
    return provider.orElseThrow(
        () ->
            new KpiException(
                ErrorCode.NOT_FOUND,
                new Bilingual(
                        "Không tìm thấy '%s': chưa đặt nhà cung cấp đăng nhập nào. Đăng nhập ở"
                            + " /dang-nhap.",
                        "Cannot find '%s': no provider is set. Sign in at /dang-nhap.")
                    .formatted(context.path())));
  }

  private synchronized void keep(Journey journey) {
    Instant tooOld = clock.instant().minus(PATIENCE);
    journeys.values().removeIf(known -> known.begun().isBefore(tooOld));
    if (journeys.size() >= MOST_JOURNEYS) {
      journeys.remove(journeys.keySet().iterator().next());
    }
    journeys.put(journey.state(), journey);
  }

  /** The journey, which nobody can take twice, if it is young and began in the same browser. */
  private synchronized Journey take(String state, String browser) {
    Journey journey = state == null ? null : journeys.remove(state);
    boolean known =
        journey != null
            && browser != null
            && Secret.same(journey.browser(), browser)
            && journey.begun().plus(PATIENCE).isAfter(clock.instant());
    if (!known) {
      throw refused(NOT_BEGUN_HERE, null);
    }
    return journey;
  }

  private Cookie cookie(Context context, String value, int seconds) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath(START);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(signIn.isSecure(context));
    cookie.setMaxAge(seconds);
    return cookie;
  }

  private static KpiException refused(Bilingual why, Exception cause) {
    if (cause != null) {
      LOG.warn("Cannot sign a reader in by the provider: {}", cause.getMessage());
    }
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        new Bilingual(
            "Không đăng nhập được: %s. Bắt đầu lại từ /dang-nhap, hoặc hỏi quản trị viên."
                .formatted(why.vi()),
            "Cannot sign in: %s. Begin again at /dang-nhap, or ask an administrator."
                .formatted(why.en())),
        cause);
  }
}
