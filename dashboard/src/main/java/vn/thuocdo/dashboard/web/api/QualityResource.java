package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.dashboard.encode.QualityTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveQuality;

/**
 * {@code GET /quality}: the six measures; {@code /quality/reporting}: who reported; {@code
 * /quality/agreements}: how far sources agree.
 */
public final class QualityResource implements Topic {
  private final LiveQuality quality;
  private final Lists lists;

  public QualityResource(LiveQuality quality, Lists lists) {
    this.quality = quality;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/quality", this::measures);
    routes.get(Api.ROOT + "/quality/reporting", this::reporting);
    routes.get(Api.ROOT + "/quality/agreements", this::agreements);
  }

  /** Measures, one row each. */
  private void measures(Context context) {
    answer(
        context,
        (answers, query) -> QualityTable.ofMeasures(answers.values(question(query, "measure"))),
        "dataset",
        "unit",
        "level",
        "month",
        "measure");
  }

  /** Reporting rates, one row for each dataset, unit and month. */
  private void reporting(Context context) {
    answer(
        context,
        (answers, query) -> QualityTable.ofReporting(answers.reporting(question(query, ""))),
        "dataset",
        "unit",
        "level",
        "month");
  }

  /** Agreements, one row for each agreement and unit. */
  private void agreements(Context context) {
    answer(
        context,
        (answers, query) ->
            QualityTable.ofAgreements(answers.agreements(question(query, "agreement"))),
        "dataset",
        "unit",
        "level",
        "agreement");
  }

  private void answer(
      Context context, BiFunction<QualityAnswers, Query, Table> rows, String... known) {
    QualityAnswers now = quality.current(Visit.of(context).released());
    lists.answer(context, Version.of(now), asked -> rows.apply(now, asked.query()), known);
  }

  private static QualityQuestion question(Query query, String topic) {
    return new QualityQuestion(
        query.text("dataset"),
        query.text("unit"),
        query.text("level"),
        query.text("month"),
        topic.isEmpty() ? Optional.empty() : query.text(topic));
  }
}
