package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.AuditView;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.audit.AuditRecord;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** {@code /nhat-ky}: the audit log, newest first, a page at a time. */
public final class AuditPage implements Topic {
  private static final String ADDRESS = "/nhat-ky";
  private static final int LINES = 100;

  private final Trail trail;
  private final Pages pages;

  public AuditPage(Trail trail, Pages pages) {
    this.trail = trail;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
  }

  /** The page; {@code truoc} is the record before which it begins. */
  private void show(Context context) {
    pages.printAnew(
        context,
        request ->
            new Pages.Page(
                "audit.jte",
                request.wording().of("audit.title"),
                view(request.query().text("truoc").map(AuditPage::sequence), request.wording()),
                Optional.empty()),
        "truoc");
  }

  private static long sequence(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không xem được các dòng trước '%s': không phải là số. Hãy bỏ đi.",
                  "Cannot show records before '%s': it is not a number. Leave it out.")
              .formatted(text));
    }
    return Long.parseLong(text);
  }

  private AuditView view(Optional<Long> before, Wording wording) {
    AuditLog.Chain chain = trail.log().verify();
    List<AuditRecord> records = trail.log().page(before.orElse(Long.MAX_VALUE), LINES);
    boolean more = records.size() == LINES && records.get(LINES - 1).sequence() > 1;
    return new AuditView(
        chain
            .brokenAt()
            .map(at -> wording.of("audit.broken", at))
            .orElseGet(() -> wording.of("audit.whole", chain.records())),
        chain.brokenAt().isPresent(),
        records.stream().map(record -> line(record, wording)).toList(),
        before.isPresent() ? ADDRESS : "",
        more ? ADDRESS + "?truoc=" + records.get(LINES - 1).sequence() : "",
        "/api/v1/audit?format=csv&limit=10000");
  }

  private static AuditView.Line line(AuditRecord record, Wording wording) {
    return new AuditView.Line(
        record.sequence(),
        wording.dates().second(record.at()),
        known(record.event().actor(), wording),
        record.event().action().id(),
        wording.of("audit.action." + record.event().action().id()),
        known(record.event().object(), wording),
        record.event().address());
  }

  /** The reader's words for what the server itself writes into records, such as a visitor. */
  private static String known(String written, Wording wording) {
    return wording.texts().orElse("audit.written." + written.replace(' ', '_'), written);
  }
}
