package vn.thuocdo.dashboard.web.page;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Assets;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Frame;
import vn.thuocdo.data.access.Permission;

/** Makes what surrounds every page. */
public final class Frames {
  /** The language itself, and secrets that are good for once. */
  private static final Set<String> NOT_LINKED = Set.of(Language.NAME, "moi", "code", "state");

  private final LiveAnswers answers;
  private final Receipts receipts;
  private final Assets assets;
  private final boolean synthetic;
  private final boolean open;

  /**
   * @param synthetic true when the figures are made up
   * @param open true when visitors may read open figures
   */
  public Frames(
      LiveAnswers answers, Receipts receipts, Assets assets, boolean synthetic, boolean open) {
    this.answers = answers;
    this.receipts = receipts;
    this.assets = assets;
    this.synthetic = synthetic;
    this.open = open;
  }

  /** The frame of a page made from these answers. */
  Frame of(Context context, Pages.Page page, Wording wording, Answers now) {
    Visit visit = Visit.of(context);
    boolean figures = visit.may(Permission.FIGURES) && (visit.viewer().isKnown() || open);
    return frame(
        context,
        page.title(),
        wording,
        new Frame.Reader(
            visit.viewer().isKnown(),
            figures,
            visit.may(Permission.QUALITY),
            visit.may(Permission.LEDGER),
            visit.may(Permission.AUDIT),
            visit.may(Permission.PERSONAL_TEXT)),
        page.period().map(shown -> shown.line(now, receipts, visit, wording)),
        figures ? source(now, wording) : Optional.empty());
  }

  /** One line on where figures come from; empty before the first computation. */
  static Optional<String> source(Answers now, Wording wording) {
    return now.snapshot()
        .map(s -> wording.of("foot.source", wording.of("brand"), s.id().toString()));
  }

  /** An error may come before it is known who asks. */
  Frame ofError(Context context, Pages.Page page, Wording wording) {
    return Visit.find(context)
        .map(visit -> of(context, page, wording, answers.current(visit.released())))
        .orElseGet(
            () ->
                frame(
                    context,
                    page.title(),
                    wording,
                    new Frame.Reader(false, false, false, false, false, false),
                    Optional.empty(),
                    Optional.empty()));
  }

  private Frame frame(
      Context context,
      String title,
      Wording wording,
      Frame.Reader reader,
      Optional<String> freshness,
      Optional<String> source) {
    return new Frame(
        wording.texts(),
        title,
        reader,
        synthetic,
        address(context, Texts.VIETNAMESE.getLanguage()),
        address(context, Texts.ENGLISH.getLanguage()),
        freshness,
        source,
        files());
  }

  private static String address(Context context, String language) {
    String others =
        context.queryParamMap().entrySet().stream()
            .filter(parameter -> !NOT_LINKED.contains(parameter.getKey()))
            .map(
                parameter ->
                    encoded(parameter.getKey()) + "=" + encoded(parameter.getValue().get(0)) + "&")
            .collect(Collectors.joining());
    return context.path() + "?" + others + Language.NAME + "=" + language;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Frame.Files files() {
    return new Frame.Files(
        assets.address("style.css"),
        assets.address("theme.js"),
        assets.address("page.js"),
        assets.address("choice.js"),
        assets.address("charts.js"),
        assets.address("explore.js"),
        assets.address("echarts.min.js"),
        assets.address("icon.svg"),
        assets.address("intake.js"),
        assets.address("meeting.js"));
  }
}
