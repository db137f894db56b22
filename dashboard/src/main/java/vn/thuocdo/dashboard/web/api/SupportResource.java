package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.support.SupportDesk;
import vn.thuocdo.ingest.restricted.SupportRow;

/**
 * {@code POST /support}: people of an own ward who need support, for a stated purpose. Form fields
 * {@code ward, need, purpose, limit}; every use is written down, nothing may be cached.
 */
public final class SupportResource implements Topic {
  private final SupportDesk desk;

  public SupportResource(SupportDesk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Api.ROOT + "/support", this::list);
  }

  /** The people, under a watermark. */
  private void list(Context context) {
    SupportDesk.Opened opened = desk.open(context);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "watermark", "%s · %s · %s".formatted(opened.by(), opened.at(), opened.asked().purpose()));
    answer.put("total", opened.found().all());
    answer.put("items", opened.found().rows().stream().map(SupportResource::person).toList());
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
}
