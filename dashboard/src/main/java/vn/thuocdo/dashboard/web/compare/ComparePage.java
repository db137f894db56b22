package vn.thuocdo.dashboard.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.analytics.comparison.Comparison;
import vn.thuocdo.analytics.comparison.Side;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.compare.CompareView.SideView;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.ReportedFigures;
import vn.thuocdo.dashboard.web.page.FreshFigures;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Pick;
import vn.thuocdo.dashboard.web.view.Picks;

/**
 * {@code /so-sanh}: one side beside another. Each side is a unit, a period and a state; the address
 * holds all six, so that it can be sent to somebody else.
 */
public final class ComparePage implements Topic {
  /** Address. */
  public static final String ADDRESS = "/so-sanh";

  private final Pages pages;
  private final ReportedFigures reported;

  public ComparePage(Pages pages, ReportedFigures reported) {
    this.pages = pages;
    this.reported = reported;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
  }

  private void show(Context context) {
    Visit visit = Visit.of(context);
    pages.print(
        context,
        EntityTag.hash(reported.version()),
        request -> page(request, visit),
        AskedSides.parameters());
  }

  private Pages.Page page(PageRequest request, Visit visit) {
    AskedSides asked = AskedSides.of(request);
    Comparison comparison = new Sides(request.answers(), reported, visit.released()).compare(asked);
    Wording wording = request.wording();
    CompareWriter writer = new CompareWriter(comparison, wording);
    CompareView view =
        new CompareView(
            writer.finding(),
            side(request, writer, comparison.first(), "A", ""),
            side(request, writer, comparison.second(), "B", "2"),
            ADDRESS + "?" + asked.swapped().query(),
            comparison.lines().stream().map(writer::line).toList(),
            writer.caution(),
            "/api/v1/compare?" + asked.query() + "&format=csv");
    return new Pages.Page(
        "compare.jte",
        wording.of("compare.title"),
        view,
        Optional.of(
            FreshFigures.of(
                Stream.of(comparison.first(), comparison.second())
                    .flatMap(side -> side.figures().values().stream())
                    .toList())));
  }

  private static SideView side(
      PageRequest request, CompareWriter writer, Side side, String letter, String suffix) {
    Picks picks = new Picks(request.catalogue(), request.wording());
    return new SideView(
        letter,
        suffix,
        side.place().name(),
        writer.label(side),
        "/units/%s?period=%s".formatted(side.place().code(), side.period()),
        picks.places(side.place()),
        picks.periods(request.answers().months(), side.period()),
        states(request.wording(), side.reported()));
  }

  private static List<Pick> states(Wording wording, boolean reported) {
    return List.of(
        new Pick(AskedSides.NOW, wording.of("compare.state.now"), !reported),
        new Pick(AskedSides.REPORTED, wording.of("compare.state.reported"), reported));
  }
}
