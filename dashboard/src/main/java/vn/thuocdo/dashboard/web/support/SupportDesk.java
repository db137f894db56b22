package vn.thuocdo.dashboard.web.support;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.ingest.restricted.SupportFound;
import vn.thuocdo.ingest.restricted.SupportList;

/** Opens the support list of one ward of the visitor; writes down every use. */
public final class SupportDesk {
  private final Lake lake;
  private final Trail trail;
  private final Clock clock;

  public SupportDesk(Lake lake, Trail trail, Clock clock) {
    this.lake = lake;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A list that was opened.
   *
   * @param by account that opened it; stands with {@code at} and the purpose on every copy
   */
  public record Opened(SupportAsked asked, SupportFound found, String by, Instant at) {}

  /** The people asked for; a ward that is not the visitor's is NOT_FOUND. */
  public Opened open(Context context) {
    SupportAsked asked = SupportAsked.of(context);
    Visit visit = Visit.of(context);
    context.header("Cache-Control", "no-store");
    SupportFound found =
        new SupportList(visit.catalogue(), lake).of(asked.ward(), asked.need(), asked.limit());
    trail.add(
        context,
        Action.PERSONAL_TEXT_READ,
        "%s %s, %d rows: %s"
            .formatted(asked.ward(), asked.need().id(), found.rows().size(), asked.purpose()));
    return new Opened(
        asked, found, visit.viewer().name(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Wards whose list the visitor may open. */
  public static List<Unit> wards(Visit visit) {
    return visit.catalogue().units().all().stream()
        .filter(unit -> unit.level() == UnitLevel.WARD)
        .toList();
  }
}
