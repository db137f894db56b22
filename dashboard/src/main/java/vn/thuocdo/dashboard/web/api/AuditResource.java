package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.encode.TableFormat;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.audit.AuditRecord;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** {@code GET /audit}: the audit log, newest first. */
public final class AuditResource implements Topic {
  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 10_000;
  private static final List<String> COLUMNS =
      List.of("sequence", "at", "actor", "action", "object", "address", "hash");

  private final Trail trail;

  public AuditResource(Trail trail) {
    this.trail = trail;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/audit", this::list);
  }

  /** Records before the cursor, which is a sequence number. */
  private void list(Context context) {
    Query query = Query.of(context, "limit", "cursor", "format", "lang");
    TableFormat format = Formats.of(query, context.header("Accept"));
    int limit = query.number("limit", USUAL_LIMIT, HIGHEST_LIMIT);
    long before = query.text("cursor").map(AuditResource::sequence).orElse(Long.MAX_VALUE);
    if (format != TableFormat.JSON) {
      trail.add(context, Action.EXPORT, "audit " + format.name().toLowerCase(Locale.ROOT));
    }
    List<AuditRecord> records = trail.log().page(before, limit);
    Optional<String> next =
        records.size() < limit
            ? Optional.empty()
            : Optional.of(Long.toString(records.get(limit - 1).sequence()));
    write(context, format, records, next);
  }

  private static long sequence(String cursor) {
    if (!cursor.matches("\\d{1,18}")) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không đọc tiếp được từ dấu '%s': không phải dấu của hệ thống. Hỏi lại, không kèm"
                      + " dấu.",
                  "Cannot continue at cursor '%s': it is not a cursor of ours. Ask again without a"
                      + " cursor.")
              .formatted(cursor));
    }
    return Long.parseLong(cursor);
  }

  private static void write(
      Context context, TableFormat format, List<AuditRecord> records, Optional<String> next) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    format.encode(new Table(COLUMNS, records.stream().map(AuditResource::cells).toList()), body);
    context.header("Cache-Control", "no-store");
    context.contentType(format.mediaType());
    if (format == TableFormat.JSON) {
      String items = body.toString(StandardCharsets.UTF_8);
      context.result(new Envelope(Version.of("audit")).around(items, next));
    } else {
      next.ifPresent(cursor -> context.header("X-Next-Cursor", cursor));
      context.result(body.toByteArray());
    }
  }

  private static List<Object> cells(AuditRecord record) {
    return List.of(
        record.sequence(),
        record.at().toString(),
        record.event().actor(),
        record.event().action().id(),
        record.event().object(),
        record.event().address(),
        record.hash());
  }
}
