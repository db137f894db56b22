package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.view.QualityMonths;
import vn.thuocdo.dashboard.web.view.QualityWriter;

/** {@code /chat-luong}: data quality of a month, and of one dataset closely. */
public final class QualityPage implements Topic {
  private final Pages pages;
  private final LiveQuality quality;

  public QualityPage(Pages pages, LiveQuality quality) {
    this.pages = pages;
    this.quality = quality;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/chat-luong", this::show);
  }

  /** The page. */
  private void show(Context context) {
    Visit visit = Visit.of(context);
    QualityAnswers now = quality.current(visit.released());
    String version = now.snapshot().map(Object::toString).orElse("none");
    pages.print(
        context,
        version,
        request -> page(now, QualityMonths.whole(visit.released()), request),
        "month",
        "dataset");
  }

  private static Pages.Page page(QualityAnswers now, String unit, PageRequest request) {
    Optional<String> dataset = request.query().text("dataset");
    dataset.ifPresent(request.catalogue()::dataset);
    String month =
        request
            .query()
            .period("month")
            .map(Object::toString)
            .or(() -> QualityMonths.newestMonth(now, unit))
            .orElse("");
    QualityWriter writer =
        new QualityWriter(
            request.catalogue(), now, request.wording(), unit, month, dataset.orElse(""));
    return new Pages.Page(
        "quality.jte", request.wording().of("quality.title"), writer.view(), Optional.empty());
  }
}
