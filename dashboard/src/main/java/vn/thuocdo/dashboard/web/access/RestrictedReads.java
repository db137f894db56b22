package vn.thuocdo.dashboard.web.access;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;

/** Writes down every answer that holds restricted figures, such as those of crime and security. */
public record RestrictedReads(Trail trail) {
  private static final int REFUSED = 400;
  private static final List<String> OF_PLANS = List.of("plan", "id");

  /** Routes that show many indicators, or others than their parameters name. */
  private static final Set<String> OF_EVERYTHING =
      Set.of(
          "/units/{code}", "/units/{code}/{part}", "/so-sanh", "/api/v1/compare", "/trinh-chieu");

  /** Looks at an answer that is about to leave. */
  public void note(Context context) {
    if (context.statusCode() >= REFUSED) {
      return;
    }
    Visit.find(context)
        .filter(visit -> !visit.released().restricted().isEmpty())
        .map(visit -> shown(context, visit))
        .filter(shown -> !shown.isEmpty())
        .ifPresent(
            shown ->
                trail.add(
                    context,
                    Action.RESTRICTED_READ,
                    "%s: %s".formatted(context.path(), String.join(" ", shown))));
  }

  private static Set<String> shown(Context context, Visit visit) {
    Set<String> shown = new TreeSet<>(asked(context, visit));
    shown.retainAll(visit.released().restricted());
    return shown;
  }

  private static Set<String> asked(Context context, Visit visit) {
    String route = route(context);
    if (OF_EVERYTHING.contains(route)) {
      return ofEverything(context, visit);
    }
    Optional<String> indicator =
        route.equals("/indicators/{id}")
            ? Optional.of(context.pathParam("id"))
            : Optional.ofNullable(context.queryParam("indicator"));
    Set<String> asked = new TreeSet<>();
    indicator.ifPresent(asked::add);
    if (route.contains("/plans/{")) {
      OF_PLANS.stream()
          .map(name -> context.pathParamMap().get(name))
          .flatMap(id -> Optional.ofNullable(visit.catalogue().plans().get(id)).stream())
          .map(Plan::goals)
          .flatMap(List::stream)
          .map(Goal::indicator)
          .forEach(asked::add);
    }
    return asked;
  }

  /** All that is restricted, without what only plans of other provinces than the asked ones set. */
  private static Set<String> ofEverything(Context context, Visit visit) {
    Set<String> restricted = new TreeSet<>(visit.released().restricted());
    Set<String> provinces = provinces(context, visit);
    if (!provinces.isEmpty()) {
      Map<Boolean, Set<String>> byNearness =
          visit.catalogue().plans().values().stream()
              .collect(
                  partitioningBy(
                      plan -> provinces.contains(plan.province()),
                      flatMapping(plan -> plan.goals().stream().map(Goal::indicator), toSet())));
      restricted.removeIf(
          id -> byNearness.get(false).contains(id) && !byNearness.get(true).contains(id));
    }
    return restricted;
  }

  private static Set<String> provinces(Context context, Visit visit) {
    return Stream.of(
            context.pathParamMap().get("code"),
            context.queryParam("unit"),
            context.queryParam("unit2"))
        .filter(Objects::nonNull)
        .flatMap(code -> visit.catalogue().units().find(code).stream())
        .map(unit -> unit.parent().orElse(unit.code()))
        .collect(toSet());
  }

  private static String route(Context context) {
    return Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
        .map(endpoint -> endpoint.path)
        .orElse(context.path());
  }
}
