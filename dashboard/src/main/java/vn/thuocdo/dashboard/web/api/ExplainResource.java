package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.lineage.Lineage;
import vn.thuocdo.dashboard.encode.ExplanationDocument;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.time.Period;

/** {@code GET /values/explain}: everything behind one number. */
public final class ExplainResource implements Topic {
  private final Lake lake;
  private final LiveAnswers answers;
  private final LiveQuality quality;

  public ExplainResource(Lake lake, LiveAnswers answers, LiveQuality quality) {
    this.lake = lake;
    this.answers = answers;
    this.quality = quality;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/values/explain", this::show);
  }

  /** One object. */
  private void show(Context context) {
    Query query = Query.of(context, "indicator", "unit", "period", "lang");
    Period period = Period.parse(query.required("period"));
    Visit visit = Visit.of(context);
    Answers now = answers.current(visit.released());
    try (Ledger ledger = Ledger.open(lake.home())) {
      Documents.send(
          context,
          ExplanationDocument.of(
              new Lineage(visit.catalogue(), lake, ledger, now, quality.current(visit.released()))
                  .explain(query.required("indicator"), query.required("unit"), period),
              Language.of(context)));
    }
  }
}
