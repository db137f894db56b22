package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.support.SupportAsked;
import vn.thuocdo.dashboard.web.support.SupportDesk;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.SupportView;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.ingest.restricted.Need;
import vn.thuocdo.ingest.restricted.SupportFound;

/** {@code /ho-tro}: a ward officer opens the list of people who need support, to be printed. */
public final class SupportPage implements Topic {
  private static final String ADDRESS = "/ho-tro";

  private final SupportDesk desk;
  private final Pages pages;

  public SupportPage(SupportDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
    routes.post(ADDRESS, this::open);
  }

  /** The form alone. */
  private void show(Context context) {
    print(context, Optional.empty());
  }

  /** The people asked for, under a watermark. */
  private void open(Context context) {
    print(context, Optional.of(desk.open(context)));
  }

  private void print(Context context, Optional<SupportDesk.Opened> opened) {
    Visit visit = Visit.of(context);
    pages.printAnew(
        context,
        request ->
            new Pages.Page(
                "support.jte",
                request.wording().of("support.title"),
                new SupportView(
                    visit.session().map(Session::csrf).orElse(""),
                    wards(visit, opened),
                    needs(request.wording(), opened),
                    opened.map(o -> o.asked().purpose()).orElse(""),
                    opened.map(o -> o.asked().limit()).orElse(SupportAsked.USUAL_ROWS),
                    opened.map(o -> sheet(visit, o, request.wording()))),
                Optional.empty()));
  }

  private static List<SupportView.Choice> wards(Visit visit, Optional<SupportDesk.Opened> opened) {
    return SupportDesk.wards(visit).stream()
        .map(
            ward ->
                new SupportView.Choice(
                    ward.code(),
                    ward.fullName(),
                    opened.filter(o -> o.asked().ward().equals(ward.code())).isPresent()))
        .toList();
  }

  private static List<SupportView.Choice> needs(
      Wording wording, Optional<SupportDesk.Opened> opened) {
    return Arrays.stream(Need.values())
        .map(
            need ->
                new SupportView.Choice(
                    need.id(),
                    wording.of(need.words()),
                    opened.filter(o -> o.asked().need() == need).isPresent()))
        .toList();
  }

  private static String many(SupportFound found, Wording wording) {
    return found.isCut()
        ? wording.of("support.cut", found.rows().size(), found.all())
        : wording.of("support.many", found.all());
  }

  private static SupportView.Sheet sheet(Visit visit, SupportDesk.Opened opened, Wording wording) {
    return new SupportView.Sheet(
        wording.of(
            "support.sheet",
            wording.of(opened.asked().need().words()),
            visit.catalogue().units().load(opened.asked().ward()).fullName()),
        wording.of(
            "support.watermark",
            opened.by(),
            wording.dates().second(opened.at()),
            opened.asked().purpose()),
        many(opened.found(), wording),
        opened.found().rows().stream()
            .map(
                row ->
                    new SupportView.Line(
                        row.neighbourhood(),
                        row.householdId(),
                        row.person().or(row::head).orElse(""),
                        row.head().orElse(""),
                        row.phone().orElse(""),
                        row.address().orElse("")))
            .toList());
  }
}
