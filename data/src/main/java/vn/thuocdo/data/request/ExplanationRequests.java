package vn.thuocdo.data.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeStore;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** Keeps requests for explanations and their answers. Safe for any thread. */
public final class ExplanationRequests implements AutoCloseable {
  private static final Bilingual QUESTION = new Bilingual("câu hỏi", "question");
  private static final Bilingual CAUSE = new Bilingual("nguyên nhân", "cause");
  private static final Bilingual MEASURES = new Bilingual("biện pháp", "measures");
  private static final int LONGEST_TEXT = 4_000;
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS explanation_requests (
        id BIGINT PRIMARY KEY,
        goal_id TEXT NOT NULL,
        unit_code TEXT NOT NULL,
        period TEXT NOT NULL,
        question TEXT NOT NULL,
        due_on TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        cause TEXT,
        measures TEXT,
        until_day TEXT,
        answered_by TEXT,
        answered_at TEXT)\
      """;

  private static final String NEXT = "SELECT coalesce(max(id), 0) + 1 FROM explanation_requests";

  private final HomeStore store;
  private final Clock clock;

  private ExplanationRequests(HomeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the requests of a home. */
  public static ExplanationRequests open(Home home, Clock clock) {
    return new ExplanationRequests(HomeStore.open(home, List.of(TABLE)), clock);
  }

  /** Asks a unit; WRONG_USAGE for a day that has passed or an empty or endless question. */
  public ExplanationRequest ask(
      Goal goal, Unit unit, Period period, String question, LocalDate dueOn, String by) {
    if (dueOn.isBefore(LocalDate.now(clock))) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không yêu cầu giải trình trước '%s' được: ngày này đã qua. Chọn ngày muộn hơn.",
                  "Cannot ask for an explanation until '%s': the day has passed. Choose a later"
                      + " one.")
              .formatted(dueOn));
    }
    long id = 0;
    int written = 0;
    while (written == 0) { // somebody else may take the number first
      id = store.read(NEXT, row -> row.getLong(1)).get(0);
      written =
          store.write(
              "INSERT INTO explanation_requests (id, goal_id, unit_code, period, question, due_on,"
                  + " asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
                  + " NOTHING",
              id,
              goal.id(),
              unit.code(),
              period.toString(),
              checked(QUESTION, question),
              dueOn.toString(),
              by,
              clock.instant().toString());
    }
    return load(id);
  }

  /** Answers a request; NOT_FOUND when there is none, NOT_ALLOWED when it was answered. */
  public ExplanationRequest answer(
      long id, String cause, String measures, LocalDate until, String by) {
    load(id);
    int answered =
        store.write(
            "UPDATE explanation_requests SET cause = ?, measures = ?, until_day = ?, answered_by ="
                + " ?, answered_at = ? WHERE id = ? AND answered_at IS NULL",
            checked(CAUSE, cause),
            checked(MEASURES, measures),
            until.toString(),
            by,
            clock.instant().toString(),
            id);
    if (answered == 0) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          new Bilingual(
                  "Không trả lời được yêu cầu '%d': đã có trả lời. Đề nghị một yêu cầu mới.",
                  "Cannot answer request '%d': it was answered. Ask for a new request.")
              .formatted(id));
    }
    return load(id);
  }

  private static String checked(Bilingual what, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
              "Không nhận được %s dài %d chữ cái: cần từ 1 đến %d. Viết lại."
                  .formatted(what.vi(), stripped.length(), LONGEST_TEXT),
              "Cannot take %s of %d letters: it must have 1 to %d. Write it anew."
                  .formatted(what.en(), stripped.length(), LONGEST_TEXT)));
    }
    return stripped;
  }

  /** The request with this id; NOT_FOUND otherwise. */
  public ExplanationRequest load(long id) {
    return store
        .read("SELECT * FROM explanation_requests WHERE id = ?", ExplanationRequests::request, id)
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    new Bilingual(
                            "Không tìm thấy yêu cầu '%d': không có. Xem danh sách yêu cầu.",
                            "Cannot find request '%d': there is none. See the list of requests.")
                        .formatted(id)));
  }

  /** Every request: unanswered ones first, by the day they are due; then answered ones. */
  public List<ExplanationRequest> all() {
    return store.read(
        "SELECT * FROM explanation_requests ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1"
            + " END, due_on, id",
        ExplanationRequests::request);
  }

  private static ExplanationRequest request(ResultSet row) throws SQLException {
    String answeredAt = row.getString("answered_at");
    return new ExplanationRequest(
        row.getLong("id"),
        row.getString("goal_id"),
        row.getString("unit_code"),
        row.getString("period"),
        row.getString("question"),
        LocalDate.parse(row.getString("due_on")),
        row.getString("asked_by"),
        Instant.parse(row.getString("asked_at")),
        answeredAt == null
            ? Optional.empty()
            : Optional.of(
                new Reply(
                    row.getString("cause"),
                    row.getString("measures"),
                    LocalDate.parse(row.getString("until_day")),
                    row.getString("answered_by"),
                    Instant.parse(answeredAt))));
  }

  @Override
  public void close() {
    store.close();
  }
}
