package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Viewer;

/** {@code GET /me}: who asks, and what this person or program may see and do. */
public final class MeResource implements Topic {
  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/me", this::show);
  }

  /** One object; {@code units} is {@code all} or codes between commas. */
  private void show(Context context) {
    Query.of(context, "lang");
    Visit visit = Visit.of(context);
    Viewer viewer = visit.viewer();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", viewer.name());
    facts.put("roles", viewer.roles().stream().map(Role::id).toList());
    facts.put("units", viewer.scope().units().toString());
    facts.put("highest", viewer.scope().highest().name().toLowerCase(Locale.ROOT));
    facts.put("permissions", viewer.permissions().stream().map(Permission::id).toList());
    facts.put(
        "session_ends",
        visit.session().map(session -> session.expiresAt().toString()).orElse(null));
    context.header("Cache-Control", "no-store");
    Documents.send(context, facts);
  }
}
