package vn.thuocdo.dashboard.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.web.access.SignIn;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.api.AuditResource;
import vn.thuocdo.dashboard.web.api.BatchesResource;
import vn.thuocdo.dashboard.web.api.DatasetsResource;
import vn.thuocdo.dashboard.web.api.ExplainResource;
import vn.thuocdo.dashboard.web.api.ExplanationsResource;
import vn.thuocdo.dashboard.web.api.HealthResource;
import vn.thuocdo.dashboard.web.api.IndicatorsResource;
import vn.thuocdo.dashboard.web.api.IngestResource;
import vn.thuocdo.dashboard.web.api.Lists;
import vn.thuocdo.dashboard.web.api.MeResource;
import vn.thuocdo.dashboard.web.api.PlansResource;
import vn.thuocdo.dashboard.web.api.QualityResource;
import vn.thuocdo.dashboard.web.api.SupportResource;
import vn.thuocdo.dashboard.web.api.TasksResource;
import vn.thuocdo.dashboard.web.api.UnitsResource;
import vn.thuocdo.dashboard.web.api.ValuesResource;
import vn.thuocdo.dashboard.web.compare.ComparePage;
import vn.thuocdo.dashboard.web.compare.CompareResource;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.meeting.MeetingPage;
import vn.thuocdo.dashboard.web.oidc.OidcDoor;
import vn.thuocdo.dashboard.web.page.AccountPage;
import vn.thuocdo.dashboard.web.page.AuditPage;
import vn.thuocdo.dashboard.web.page.ExplanationsPage;
import vn.thuocdo.dashboard.web.page.IndicatorPage;
import vn.thuocdo.dashboard.web.page.IntakePage;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.PicturePage;
import vn.thuocdo.dashboard.web.page.QualityPage;
import vn.thuocdo.dashboard.web.page.SearchPage;
import vn.thuocdo.dashboard.web.page.SignInPage;
import vn.thuocdo.dashboard.web.page.SupportPage;
import vn.thuocdo.dashboard.web.support.SupportDesk;
import vn.thuocdo.dashboard.web.task.TasksPage;
import vn.thuocdo.dashboard.web.task.TimelinePicture;
import vn.thuocdo.dashboard.web.tile.TilePage;
import vn.thuocdo.dashboard.web.unit.UnitChoice;
import vn.thuocdo.dashboard.web.unit.UnitPage;
import vn.thuocdo.data.home.EmbedSettings;
import vn.thuocdo.data.home.OidcSettings;

/** Everything the server answers, topic by topic: a new page or resource is listed here. */
record Addresses(Backstage backstage, Pages pages, Lists lists, long mostUploadBytes) {

  List<Topic> topics() {
    return Stream.of(figures(), door(), intake(), explanations()).flatMap(List::stream).toList();
  }

  private List<Topic> figures() {
    return List.of(
        new OverviewPage(pages, backstage.explanations(), backstage.clock()),
        new IndicatorPage(pages, backstage.lake(), backstage.quality(), backstage.explanations()),
        new PicturePage(pages),
        new UnitChoice(),
        new UnitPage(pages, backstage.quality(), backstage.explanations(), backstage.clock()),
        new TilePage(pages, backstage.doorkeeper(), EmbedSettings.of(backstage.lake().home())),
        new MeetingPage(pages, backstage.clock()),
        new ComparePage(pages, backstage.reported()),
        new CompareResource(backstage.answers(), backstage.reported(), lists),
        new TasksPage(pages, backstage.clock()),
        new TimelinePicture(pages, backstage.clock()),
        new SearchPage(pages),
        new QualityPage(pages, backstage.quality()),
        new IndicatorsResource(lists),
        new PlansResource(lists),
        new UnitsResource(lists),
        new ValuesResource(lists),
        new ExplainResource(backstage.lake(), backstage.answers(), backstage.quality()),
        new TasksResource(backstage.answers(), backstage.clock(), lists),
        new QualityResource(backstage.quality(), lists),
        new HealthResource(backstage.answers()));
  }

  private List<Topic> door() {
    SignIn signIn = backstage.doorkeeper().signIn();
    Optional<OidcSettings> provider = OidcSettings.of(backstage.lake().home());
    return List.of(
        new SignInPage(signIn, pages, provider.map(set -> OidcDoor.START)),
        new OidcDoor(provider, signIn, backstage.clock()),
        new AccountPage(signIn, pages),
        new MeResource(),
        new AuditPage(trail(), pages),
        new AuditResource(trail()));
  }

  private List<Topic> intake() {
    return List.of(
        new IntakePage(backstage.intake(), trail(), pages, mostUploadBytes),
        new IngestResource(backstage.intake(), trail(), mostUploadBytes),
        new BatchesResource(backstage.intake(), trail(), lists),
        new DatasetsResource(backstage.catalogue(), lists));
  }

  private List<Topic> explanations() {
    SupportDesk desk = new SupportDesk(backstage.lake(), trail(), backstage.clock());
    return List.of(
        new ExplanationsPage(backstage.explanations(), pages),
        new ExplanationsResource(backstage.explanations(), lists),
        new SupportPage(desk, pages),
        new SupportResource(desk));
  }

  private Trail trail() {
    return backstage.doorkeeper().trail();
  }
}
