package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.view.SearchView;

/** {@code /tim}: units, indicators, goals and plans by name, marks or not. */
public final class SearchPage implements Topic {
  /** Address. */
  public static final String ADDRESS = "/tim";

  private final Pages pages;

  public SearchPage(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
  }

  /** The page. */
  private void show(Context context) {
    pages.print(context, SearchPage::page, "q");
  }

  private static Pages.Page page(PageRequest request) {
    String typed = request.query().text("q").orElse("");
    return new Pages.Page(
        "search.jte",
        request.wording().of("search.title"),
        SearchView.of(typed, request.catalogue(), request.wording()),
        Optional.empty());
  }
}
