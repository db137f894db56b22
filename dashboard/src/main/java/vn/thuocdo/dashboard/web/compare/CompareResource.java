package vn.thuocdo.dashboard.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.dashboard.encode.CompareTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.api.Lists;
import vn.thuocdo.dashboard.web.api.Version;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.ReportedFigures;
import vn.thuocdo.data.time.Period;

/** {@code GET /compare}: every indicator of two sides, one row each. */
public final class CompareResource implements Topic {
  private final LiveAnswers answers;
  private final ReportedFigures reported;
  private final Lists lists;

  public CompareResource(LiveAnswers answers, ReportedFigures reported, Lists lists) {
    this.answers = answers;
    this.reported = reported;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/compare", this::list);
  }

  private void list(Context context) {
    Visit visit = Visit.of(context);
    Answers now = answers.current(visit.released());
    lists.answer(
        context,
        Version.of(now).and(EntityTag.hash(reported.version())),
        asked -> table(asked.query(), now, visit),
        AskedSides.parameters());
  }

  private Table table(Query query, Answers now, Visit visit) {
    Period period = Period.parse(query.required("period"));
    AskedSides asked = AskedSides.of(query, visit.catalogue(), period);
    return CompareTable.of(new Sides(now, reported, visit.released()).compare(asked));
  }
}
