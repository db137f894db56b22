package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.ingest.restricted.Need;
import vn.thuocdo.ingest.restricted.SupportList;
import vn.thuocdo.ingest.restricted.SupportRow;

/**
 * {@code POST /support}: people of an own ward who need support, for a stated purpose. Form fields
 * {@code ward, need, purpose, limit}; every use is written down, nothing may be cached.
 */
public final class SupportResource implements Topic {
  private static final int USUAL_ROWS = 50;
  private static final int SHORTEST_PURPOSE = 10;

  private final Lake lake;
  private final Trail trail;
  private final Clock clock;

  public SupportResource(Lake lake, Trail trail, Clock clock) {
    this.lake = lake;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Api.ROOT + "/support", this::list);
  }

  /** The people, under a watermark. */
  private void list(Context context) {
    String ward = field(context, "ward");
    Need need = Need.of(field(context, "need"));
    String purpose = purpose(context);
    Visit visit = Visit.of(context);
    List<SupportRow> rows = new SupportList(visit.catalogue(), lake).of(ward, need, limit(context));
    trail.add(
        context,
        Action.PERSONAL_TEXT_READ,
        "%s %s, %d rows: %s".formatted(ward, need.id(), rows.size(), purpose));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "watermark",
        "%s · %s · %s"
            .formatted(
                visit.viewer().name(), clock.instant().truncatedTo(ChronoUnit.SECONDS), purpose));
    answer.put("items", rows.stream().map(SupportResource::person).toList());
    context.header("Cache-Control", "no-store");
    Documents.send(context, answer);
  }

  private static Map<String, Object> person(SupportRow row) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("household_id", row.householdId());
    person.put("neighbourhood", row.neighbourhood());
    person.put("person", row.person().orElse(null));
    person.put("head", row.head().orElse(null));
    person.put("phone", row.phone().orElse(null));
    person.put("address", row.address().orElse(null));
    return person;
  }

  private static String purpose(Context context) {
    String purpose = field(context, "purpose");
    if (purpose.length() < SHORTEST_PURPOSE) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot list people for purpose '%s': it says too little. Write what the names are needed for."
              .formatted(purpose));
    }
    return purpose;
  }

  private static int limit(Context context) {
    String text = Optional.ofNullable(context.formParam("limit")).orElse("" + USUAL_ROWS);
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > SupportList.MOST_ROWS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot list '%s' rows: it is no number from 1 to %d. Ask for fewer."
              .formatted(text, SupportList.MOST_ROWS));
    }
    return Integer.parseInt(text);
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    "Cannot list people without field '%s'. Add it to the form.".formatted(name)));
  }
}
