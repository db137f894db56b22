package vn.thuocdo.analytics.compute;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableLayout;

/** Session tables {@code months} and {@code spans}: the months of a calendar, and its periods. */
final class PeriodTables {
  private static final TableLayout MONTHS =
      new TableLayout(
          List.of(new LakeColumn("ix", LakeType.LONG), new LakeColumn("day", LakeType.DATE)));

  private static final TableLayout SPANS =
      new TableLayout(
          List.of(
              new LakeColumn("period", LakeType.TEXT),
              new LakeColumn("kind", LakeType.TEXT),
              new LakeColumn("first_ix", LakeType.LONG),
              new LakeColumn("last_ix", LakeType.LONG),
              new LakeColumn("provisional", LakeType.BOOLEAN),
              new LakeColumn("through", LakeType.DATE)));

  private final ComputeSession session;
  private final Calendar calendar;

  PeriodTables(ComputeSession session, Calendar calendar) {
    this.session = session;
    this.calendar = calendar;
  }

  /** Creates both; a flow sums over the months of a period, a state looks at its last. */
  void create(boolean flow) {
    session.table(
        "months",
        MONTHS,
        calendar.months().stream().map(m -> row((long) m.index(), m.day())).toList());
    List<Calendar.Span> spans = flow ? calendar.flowSpans() : calendar.stateSpans();
    session.table("spans", SPANS, spans.stream().map(this::spanRow).toList());
  }

  private List<Object> spanRow(Calendar.Span span) {
    return row(
        span.period().toString(),
        span.period().kind().id(),
        (long) span.firstIndex(),
        (long) span.lastIndex(),
        calendar.provisional(span.period()),
        calendar.through(span.period()));
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
