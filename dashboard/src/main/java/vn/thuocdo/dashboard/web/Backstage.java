package vn.thuocdo.dashboard.web;

import java.time.Clock;
import vn.thuocdo.dashboard.chart.HexLayouts;
import vn.thuocdo.dashboard.web.access.Doorkeeper;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.LiveOutlines;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.live.Recompute;
import vn.thuocdo.dashboard.web.live.ReportedFigures;
import vn.thuocdo.dashboard.web.mail.MailRound;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.request.ExplanationRequests;

/** What works behind the addresses of one server; opened and closed together. */
record Backstage(
    Catalogue catalogue,
    Lake lake,
    Clock clock,
    LiveAnswers answers,
    LiveQuality quality,
    PageRequest.Layouts layouts,
    ReportedFigures reported,
    Recompute recompute,
    Intake intake,
    Doorkeeper doorkeeper,
    ExplanationRequests requests,
    MailRound mail)
    implements AutoCloseable {

  static Backstage open(WebSettings.Door door, Catalogue catalogue, Lake lake, Clock clock) {
    ExplanationRequests requests = ExplanationRequests.open(lake.home(), clock);
    Recompute recompute = new Recompute(catalogue, lake, clock);
    return new Backstage(
        catalogue,
        lake,
        clock,
        LiveAnswers.open(catalogue, lake),
        new LiveQuality(catalogue, lake, clock),
        new PageRequest.Layouts(new HexLayouts(), new LiveOutlines(lake.home(), catalogue)),
        new ReportedFigures(catalogue, lake, clock),
        recompute,
        new Intake(catalogue, lake, clock, recompute::ask),
        Doorkeeper.of(door.open(), door.behindProxy(), catalogue, lake.home(), clock),
        requests,
        MailRound.begin(lake.home(), catalogue.units(), requests, clock));
  }

  Explanations explanations() {
    return new Explanations(requests, doorkeeper.trail(), mail, clock);
  }

  @Override
  public void close() {
    recompute.close();
    intake.close();
    answers.close();
    quality.close();
    reported.close();
    mail.close();
    requests.close();
    doorkeeper.close();
  }
}
