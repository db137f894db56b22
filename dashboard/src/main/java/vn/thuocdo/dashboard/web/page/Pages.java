package vn.thuocdo.dashboard.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thuocdo.analytics.values.LookUps;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Failure;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.http.Packed;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.SecurityHeaders;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.ErrorView;
import vn.thuocdo.dashboard.web.view.Frame;
import vn.thuocdo.dashboard.web.view.Picture;

/** Prints pages: takes the answers once, fills a template, puts the frame around it. */
public final class Pages {
  private static final String TEMPLATES = "vn.thuocdo.dashboard.web.templates";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int MOST_BYTES_KEPT = 16_000_000;
  private static final String SVG = "image/svg+xml; charset=utf-8";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

  /** Pages by everything they depend on, so that none is ever stale. */
  private final LookUps<String, Packed> printed = new LookUps<>(MOST_BYTES_KEPT, Packed::size);

  private final PageRequest.Layouts layouts;
  private final LiveAnswers answers;
  private final Receipts receipts;
  private final Frames frames;
  private final String version;

  /**
   * @param frames what surrounds every page
   * @param version changes whenever pages may look different for the same figures
   */
  public Pages(
      LiveAnswers answers,
      PageRequest.Layouts layouts,
      Receipts receipts,
      Frames frames,
      String version) {
    this.layouts = layouts;
    this.receipts = receipts;
    this.answers = answers;
    this.frames = frames;
    this.version = version;
  }

  /**
   * A page before it is printed.
   *
   * @param template file name below {@code src/main/jte}
   * @param title of the browser's tab
   * @param period what the figures are about, if anything
   */
  public record Page(String template, String title, Object view, Optional<FreshFigures> period) {}

  /** Prints a page, or answers 304 to a reader who has it. */
  public void print(Context context, Function<PageRequest, Page> page, String... known) {
    print(context, "", page, known);
  }

  /**
   * Prints a page that shows more than the indicators' figures.
   *
   * @param also names the state of the rest
   */
  public void print(
      Context context, String also, Function<PageRequest, Page> page, String... known) {
    answer(
        context,
        HTML,
        also,
        request -> {
          Page made = page.apply(request);
          return html(made, frames.of(context, made, request.wording(), request.answers()));
        },
        known);
  }

  /**
   * Answers with a picture, or 304 to a reader who has it.
   *
   * @param also names the state of what it shows besides the indicators' figures
   */
  public void draw(
      Context context, String also, Function<PageRequest, Picture> picture, String... known) {
    answer(
        context,
        SVG,
        also,
        request -> rendered("picture.jte", Map.of("picture", picture.apply(request))),
        known);
    SecurityHeaders.ofPictures(context);
  }

  private void answer(
      Context context,
      String mediaType,
      String also,
      Function<PageRequest, String> body,
      String... known) {
    PageRequest request = request(context, known);
    EntityTag tag = tag(context, also, request);
    if (tag.settles(context)) {
      return;
    }
    String key = tag.value() + context.path() + "?" + context.queryString();
    printed.find(key, () -> Packed.of(body.apply(request))).send(context, mediaType);
  }

  private PageRequest request(Context context, String... known) {
    Query query =
        Query.of(
            context,
            Stream.concat(Stream.of(known), Stream.of(Language.NAME)).toArray(String[]::new));
    Visit visit = Visit.of(context);
    return new PageRequest(
        answers.current(visit.released()),
        query,
        Wording.in(Language.of(context)),
        visit.catalogue(),
        layouts);
  }

  private EntityTag tag(Context context, String also, PageRequest request) {
    Visit visit = Visit.of(context);
    return EntityTag.of(
        EntityTag.snapshot(request.answers()) + also,
        version,
        EntityTag.hash(layouts.outlines().version() + receipts.version(visit)),
        EntityTag.hash(visit.released().key()),
        request.wording().texts().locale().getLanguage());
  }

  /** Prints a page that tells of more than the figures, and is therefore never kept. */
  public void printAnew(Context context, Function<PageRequest, Page> page, String... known) {
    PageRequest request = request(context, known);
    Page made = page.apply(request);
    String html = html(made, frames.of(context, made, request.wording(), request.answers()));
    context.header("Cache-Control", "no-store");
    context.contentType(HTML).result(html);
  }

  private String html(Page page, Frame frame) {
    return rendered(page.template(), Map.of("frame", frame, "view", page.view()));
  }

  private String rendered(String template, Map<String, Object> parameters) {
    StringOutput text = new StringOutput(32_768);
    templates.render(template, parameters, text);
    return text.toString();
  }

  /** Prints an error. */
  public void error(Context context, Failure failure) {
    Wording wording = Wording.in(Language.of(context));
    String title = wording.of(failure.status() == 404 ? "error.404" : "error.title");
    ErrorView view =
        new ErrorView(title, failure.status(), failure.detail(), failure.hint().orElse(""));
    Page page = new Page("error.jte", title, view, Optional.empty());
    String html = html(page, frames.ofError(context, page, wording));
    context.status(failure.status()).contentType(HTML).result(html);
  }

  /** A value as it stands in an address. */
  public static String encoded(String text) {
    return Frames.encoded(text);
  }
}
