package vn.thuocdo.dashboard.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.view.QualityWriter;
import vn.thuocdo.data.catalogue.Catalogue;

/** {@code /chat-luong}: data quality of a month, and of one dataset closely. */
public final class QualityPage {
  private final Catalogue catalogue;
  private final Pages pages;
  private final LiveQuality quality;

  public QualityPage(Catalogue catalogue, Pages pages, LiveQuality quality) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.quality = quality;
  }

  /** The page. */
  public void show(Context context) {
    QualityAnswers now = quality.current();
    String version = now.snapshot().map(Object::toString).orElse("none");
    pages.print(context, version, request -> page(now, request), "month", "dataset");
  }

  private Pages.Page page(QualityAnswers now, Pages.Request request) {
    Optional<String> dataset = request.query().text("dataset");
    dataset.ifPresent(catalogue::dataset);
    String month =
        request
            .query()
            .period("month")
            .map(Object::toString)
            .or(() -> QualityWriter.newestMonth(now))
            .orElse("");
    QualityWriter writer =
        new QualityWriter(catalogue, now, request.wording(), month, dataset.orElse(""));
    return new Pages.Page(
        "quality.jte", request.wording().of("quality.title"), writer.view(), Optional.empty());
  }
}
