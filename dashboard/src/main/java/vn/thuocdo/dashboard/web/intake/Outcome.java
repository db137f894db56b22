package vn.thuocdo.dashboard.web.intake;

import java.util.List;
import java.util.stream.Collectors;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.LandingReport;

/** What became of an uploaded file. */
public sealed interface Outcome {
  /** Name of the file. */
  String file();

  /** What became of it, in a few words for the audit log. */
  String words(Delivery delivery);

  /**
   * It landed, or was checked.
   *
   * @param reports of the dataset it was sent for, then of those whose rows it holds too
   */
  record Landed(String file, List<LandingReport> reports) implements Outcome {
    public Landed {
      reports = List.copyOf(reports);
    }

    @Override
    public String words(Delivery delivery) {
      String batches =
          reports.stream()
              .flatMap(report -> report.batch().stream())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return "%s %s: %s"
          .formatted(
              delivery.dataset(),
              file,
              delivery.dryRun() ? "checked only" : batches.isEmpty() ? "nothing new" : batches);
    }

    /** True when figures may change. */
    public boolean news() {
      return reports.stream()
          .anyMatch(
              report ->
                  report.released() > 0
                      || (report.batch().isPresent()
                          && report.counts().accepted() + report.counts().superseding() > 0));
    }
  }

  /** Nothing of it landed. */
  record Refused(String file, KpiException why) implements Outcome {
    @Override
    public String words(Delivery delivery) {
      return "%s %s: refused".formatted(delivery.dataset(), file);
    }
  }
}
