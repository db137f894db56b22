package vn.thuocdo.dashboard.web.access;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.error.ErrorCode;

/** Writes down what happens at the server. Query strings are left out: they may hold secrets. */
public final class Trail {
  private static final int REFUSALS_A_MINUTE = 60;
  private static final int MOST_ADDRESSES = 10_000;
  private static final long MINUTE_MILLIS = 60_000;

  private final AuditLog log;
  private final Caller caller;
  private final Clock clock;
  private final Map<String, Integer> refusals = new HashMap<>();
  private long minute;

  public Trail(AuditLog log, Caller caller, Clock clock) {
    this.log = log;
    this.caller = caller;
    this.clock = clock;
  }

  /** The log itself, to be read. */
  public AuditLog log() {
    return log;
  }

  /** Writes down what whoever asks has done. */
  public void add(Context context, Action action, String object) {
    add(context, actor(context), action, object);
  }

  /** Writes down what somebody has done who has just come or goes. */
  public void add(Context context, String actor, Action action, String object) {
    log.add(new AuditEvent(actor, action, object, caller.address(context)));
  }

  private static String actor(Context context) {
    return Visit.find(context).map(visit -> visit.viewer().name()).orElse("unknown");
  }

  /**
   * Writes down that a request was refused; nothing for somebody who only has not signed in yet. Of
   * strangers at one address at most sixty a minute are kept, so that nobody can fill the disk.
   */
  public void refused(Context context, ErrorCode code) {
    boolean stranger = Visit.find(context).filter(visit -> visit.viewer().isKnown()).isEmpty();
    boolean credentials =
        context.header("Authorization") != null || SessionCookie.secret(context).isPresent();
    boolean plain = stranger && !credentials && code != ErrorCode.NOT_ALLOWED;
    if (!plain && (!stranger || isWorthKeeping(caller.address(context)))) {
      add(context, Action.REFUSED, described(context, code));
    }
  }

  private static String described(Context context, ErrorCode code) {
    return Stream.of(
            Optional.of(context.req().getMethod() + " " + context.path()),
            Optional.ofNullable(context.queryParam("unit")).map(unit -> "unit=" + unit),
            Optional.ofNullable(context.queryParam("indicator")).map(id -> "indicator=" + id),
            Optional.of(Integer.toString(code.httpStatus())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private synchronized boolean isWorthKeeping(String address) {
    long now = clock.millis() / MINUTE_MILLIS;
    if (now != minute || refusals.size() > MOST_ADDRESSES) {
      refusals.clear();
      minute = now;
    }
    return refusals.merge(address, 1, Integer::sum) <= REFUSALS_A_MINUTE;
  }

  /** Name under which a visitor stands in the log before signing in. */
  public static String stranger() {
    return Viewer.VISITOR.name();
  }
}
