package vn.thuocdo.dashboard.web.unit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.unit.Units;

/** {@code /units?unit=&period=}: where the lists on top of the page lead. */
public final class UnitChoice implements Topic {
  /** A neighbourhood within its ward, as addresses name it. */
  private static final Pattern PART = Pattern.compile("[a-z0-9-]+");

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/units", UnitChoice::choose);
  }

  private static void choose(Context context) {
    Query query = Query.of(context, "unit", "period", "lang");
    Units units = Visit.of(context).catalogue().units();
    String unit = query.text("unit").orElseGet(() -> widest(units));
    String period = query.period("period").map(p -> "?period=" + p).orElse("");
    context.redirect("/units/" + official(units, unit) + period);
  }

  private static String official(Units units, String code) {
    int slash = code.indexOf('/');
    boolean part = slash > 0 && PART.matcher(code.substring(slash + 1)).matches();
    return part
        ? units.load(code.substring(0, slash)).code() + code.substring(slash)
        : units.load(code).code();
  }

  private static String widest(Units units) {
    return units.provinces().stream()
        .findFirst()
        .or(() -> units.wards(Optional.empty()).stream().findFirst())
        .orElseThrow()
        .code();
  }
}
