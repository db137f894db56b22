package vn.thuocdo.dashboard.web.page;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.LookUps;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.time.Period;

/** When the data behind figures came in, and how many wards have sent theirs. */
public final class Receipts {
  private final Home home;
  private final LiveQuality quality;
  private final Map<Instant, Optional<Instant>> landed = new ConcurrentHashMap<>();
  private final LookUps<Asked, Optional<Senders>> senders = new LookUps<>(2_000, found -> 1);

  public Receipts(Home home, LiveQuality quality) {
    this.home = home;
    this.quality = quality;
  }

  /** Wards that sent every dataset they owe for a month, of those that owe any. */
  record Senders(long sent, long expected) {}

  /**
   * Whose months were asked for.
   *
   * @param rights of whoever asks
   * @param state of data quality that was asked
   */
  private record Asked(
      String rights, Optional<SnapshotId> state, Optional<String> province, YearMonth month) {}

  /** When the newest file landed that the figures can know; the ledger is read once a snapshot. */
  Optional<Instant> landed(ValuesSnapshot snapshot) {
    return landed.computeIfAbsent(snapshot.computedAt(), this::newestBefore);
  }

  private Optional<Instant> newestBefore(Instant computed) {
    try (Ledger ledger = Ledger.open(home)) {
      return ledger.batches().stream()
          .map(Batch::landedAt)
          .filter(at -> at.isBefore(computed))
          .max(Comparator.naturalOrder());
    }
  }

  /**
   * Who sent a month; empty for those who may not see it, or when nobody owes anything.
   *
   * @param province whose wards are counted; empty for all there are for whoever asks
   */
  Optional<Senders> senders(Visit visit, Optional<String> province, YearMonth month) {
    if (!visit.may(Permission.QUALITY)) {
      return Optional.empty();
    }
    QualityAnswers answers = quality.current(visit.released());
    Asked asked = new Asked(visit.released().key(), answers.snapshot(), province, month);
    return senders.find(asked, () -> counted(answers, province, month));
  }

  private static Optional<Senders> counted(
      QualityAnswers answers, Optional<String> province, YearMonth month) {
    QualityQuestion question =
        new QualityQuestion(
            Optional.empty(),
            province,
            Optional.of("ward"),
            Optional.of(Period.month(month).toString()),
            Optional.empty());
    Map<String, Boolean> complete = new HashMap<>();
    for (ReportingRow row : answers.reporting(question)) {
      complete.merge(row.unit().code(), row.actual() >= row.expected(), Boolean::logicalAnd);
    }
    long sent = complete.values().stream().filter(done -> done).count();
    return complete.isEmpty() ? Optional.empty() : Optional.of(new Senders(sent, complete.size()));
  }

  /** Names what the line on freshness depends on beside the figures, for tags. */
  String version(Visit visit) {
    return visit.may(Permission.QUALITY)
        ? quality.current(visit.released()).snapshot().map(Object::toString).orElse("")
        : "";
  }
}
