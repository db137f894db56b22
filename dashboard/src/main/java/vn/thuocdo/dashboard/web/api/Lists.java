package vn.thuocdo.dashboard.web.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.encode.TableFormat;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.api.WrittenLists.Written;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Language;
import vn.thuocdo.dashboard.web.http.Packed;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.catalogue.Catalogue;

/** Answers with a list: tagged, one page of it at a time, as JSON or CSV. */
public final class Lists {
  private static final int USUAL_LIMIT = 1_000;
  private static final int HIGHEST_LIMIT = 50_000;
  private static final List<String> EVERYWHERE = List.of("limit", "cursor", "format", "lang");

  private final LiveAnswers answers;
  private final String catalogueHash;
  private final Trail trail;
  private final WrittenLists written = new WrittenLists();

  /**
   * @param catalogueHash changes whenever a definition does
   * @param trail where lists that are taken away as files are written down
   */
  public Lists(LiveAnswers answers, String catalogueHash, Trail trail) {
    this.answers = answers;
    this.trail = trail;
    this.catalogueHash = catalogueHash;
  }

  /**
   * What a list is made from.
   *
   * @param catalogue what there is for whoever asks
   */
  public record Request(Answers answers, Query query, Locale locale, Catalogue catalogue) {}

  /** What a reader asks for, and in which language. */
  public record Asked(Query query, Locale locale, Visit visit) {
    private Request request(Answers answers) {
      return new Request(answers, query, locale, visit.catalogue());
    }
  }

  /**
   * Answers a request from the figures.
   *
   * @param known parameters of this list beside paging, format and language
   */
  void answer(Context context, Function<Request, Table> rows, String... known) {
    Answers now = answers.current(Visit.of(context).released());
    answer(context, Version.of(now), query -> rows.apply(query.request(now)), known);
  }

  /**
   * Answers a request from figures of another computation than the indicators'.
   *
   * @param version of those figures
   */
  public void answer(
      Context context, Version version, Function<Asked, Table> rows, String... known) {
    Query query = Query.of(context, withEverywhere(known));
    Locale locale = Language.of(context);
    TableFormat format = Formats.of(query, context.header("Accept"));
    Visit visit = Visit.of(context);
    String state = version.tag() + "-" + EntityTag.hash(visit.released().key());
    EntityTag tag =
        EntityTag.of(
            state, catalogueHash, locale.getLanguage(), format.name().toLowerCase(Locale.ROOT));
    if (tag.settles(context)) {
      return;
    }
    Cursor start = Cursor.of(query, state);
    int limit = query.number("limit", USUAL_LIMIT, HIGHEST_LIMIT);
    written
        .find(
            tag.value() + context.path() + "?" + context.queryString(),
            () -> write(version, format, start, limit, rows.apply(new Asked(query, locale, visit))))
        .send(context);
    if (format != TableFormat.JSON) {
      trail.add(
          context, Action.EXPORT, context.path() + " " + format.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Answers with one object of the catalogue, always as JSON. */
  void object(Context context, Function<Locale, Object> document) {
    Query.of(context, "lang");
    Locale locale = Language.of(context);
    String rights = EntityTag.hash(Visit.of(context).released().key());
    if (!EntityTag.of(catalogueHash, rights, locale.getLanguage()).settles(context)) {
      Documents.send(context, document.apply(locale));
    }
  }

  private static String[] withEverywhere(String... known) {
    List<String> all = new java.util.ArrayList<>(EVERYWHERE);
    all.addAll(List.of(known));
    return all.toArray(String[]::new);
  }

  private static Written write(
      Version version, TableFormat format, Cursor start, int limit, Table table) {
    int from = Math.min(start.offset(), table.rows().size());
    int to = (int) Math.min((long) from + limit, table.rows().size());
    Table page = new Table(table.columns(), table.rows().subList(from, to));
    Optional<String> next =
        to < table.rows().size()
            ? Optional.of(new Cursor(start.snapshot(), to).text())
            : Optional.empty();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    format.encode(page, body);
    String text = body.toString(StandardCharsets.UTF_8);
    return format == TableFormat.JSON
        ? new Written(
            format.mediaType(),
            Packed.of(new Envelope(version).around(text, next)),
            Optional.empty())
        : new Written(format.mediaType(), Packed.of(text), next);
  }
}
