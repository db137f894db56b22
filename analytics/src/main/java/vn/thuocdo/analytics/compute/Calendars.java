package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.indicator.Relation;

/** The calendar of each value group that is counted from dated rows; asked for once. */
final class Calendars {
  private final ComputeSession session;
  private final LocalDate today;
  private final Map<String, Optional<Calendar>> known = new HashMap<>();

  Calendars(ComputeSession session, LocalDate today) {
    this.session = session;
    this.today = today;
  }

  /** The calendar of a group; empty when it has no data, or no calendar. */
  Optional<Calendar> of(ValueGroup group) {
    return events(group)
        .flatMap(sql -> known.computeIfAbsent(sql, s -> Calendar.of(session, s, today)));
  }

  private static Optional<String> events(ValueGroup group) {
    return switch (group.kind()) {
      case RELATION -> Optional.of(events(group, group.relation().orElseThrow()));
      case COUNTS -> Optional.of("SELECT as_of AS day FROM population");
      case REPORTED, MILESTONES, INDEX -> Optional.empty();
    };
  }

  private static String events(ValueGroup group, Relation relation) {
    return relation.time() == Relation.Time.FLOW
        ? "SELECT event_date AS day FROM (%s)".formatted(relation.sql())
        : group.counted().stream()
            .map("SELECT _event_date AS day FROM \"%s\""::formatted)
            .collect(joining(" UNION ALL "));
  }
}
