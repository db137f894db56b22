package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.view.IndicatorAnswers;
import vn.thuocdo.dashboard.web.view.IndicatorPictures;
import vn.thuocdo.dashboard.web.view.Picture;
import vn.thuocdo.dashboard.web.view.WardMaps;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.text.Bilingual;

/**
 * {@code /indicators/{id}/charts/{chart}.svg}: a chart as a picture of its own, with its title and
 * source, for reports and slides. It takes the parameters of the indicator's page, and a theme.
 */
public final class PicturePage implements Topic {
  private static final String ENDING = ".svg";

  private final Pages pages;

  public PicturePage(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/indicators/{id}/charts/{file}", this::show);
  }

  private void show(Context context) {
    Indicator indicator = Visit.of(context).catalogue().indicator(context.pathParam("id"));
    String file = context.pathParam("file");
    pages.draw(
        context,
        "",
        request -> picture(indicator, file, request),
        "period",
        "unit",
        "plan",
        "theme",
        WardMaps.PARAMETER);
  }

  private static Picture picture(Indicator indicator, String file, PageRequest request) {
    IndicatorAnswers answers = IndicatorPage.asked(indicator, request);
    IndicatorPictures pictures =
        new IndicatorPictures(answers, request.maps(), request.wording(), request.source());
    return pictures
        .find(file.replace(ENDING, ""), request.pictureStyle())
        .filter(picture -> file.endsWith(ENDING))
        .orElseThrow(() -> unknown(file, pictures.names()));
  }

  private static KpiException unknown(String file, List<String> names) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        names.isEmpty()
            ? new Bilingual(
                    "Không vẽ được '%s': chỉ tiêu không có biểu đồ nào cho địa bàn và kỳ này. Chọn kỳ"
                        + " khác.",
                    "Cannot draw chart '%s': the indicator has none for this unit and period."
                        + " Choose another period.")
                .formatted(file)
            : new Bilingual(
                    "Không vẽ được '%s': chỉ tiêu không có biểu đồ này cho địa bàn và kỳ này. Có: %s.",
                    "Cannot draw chart '%s': the indicator has no such chart for this unit and"
                        + " period. There are: %s.")
                .formatted(file, String.join(ENDING + ", ", names) + ENDING));
  }
}
