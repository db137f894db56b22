package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.LakeType;

/** Session tables {@code months} and {@code spans}: the months of a calendar, and its periods. */
final class PeriodTables {
  private final DuckDb db;
  private final Calendar calendar;
  private final LocalDate today;

  PeriodTables(DuckDb db, Calendar calendar, LocalDate today) {
    this.db = db;
    this.calendar = calendar;
    this.today = today;
  }

  /** Creates both; a flow sums over the months of a period, a state looks at its last. */
  void create(boolean flow) {
    db.execute("SET VARIABLE today = DATE '%s'".formatted(today));
    db.execute("SET VARIABLE through = DATE '%s'".formatted(calendar.dataThrough()));
    db.execute(
        "CREATE OR REPLACE TEMP TABLE months AS SELECT * FROM (VALUES %s) m(ix, day)"
            .formatted(
                calendar.months().stream()
                    .map(m -> "(%d, DATE '%s')".formatted(m.index(), m.day()))
                    .collect(joining(", "))));
    List<Calendar.Span> spans = flow ? calendar.flowSpans() : calendar.stateSpans();
    db.execute(
        "CREATE OR REPLACE TEMP TABLE spans AS SELECT * FROM (VALUES %s) s(period, kind, first_ix, last_ix, provisional, through)"
            .formatted(spans.stream().map(s -> spanRow(s)).collect(joining(", "))));
  }

  private String spanRow(Calendar.Span span) {
    return "('%s', '%s', %d, %d, %s, CAST('%s' AS %s))"
        .formatted(
            span.period(),
            span.period().kind().id(),
            span.firstIndex(),
            span.lastIndex(),
            calendar.provisional(span.period()),
            calendar.through(span.period()),
            LakeType.DATE.sqlType());
  }
}
