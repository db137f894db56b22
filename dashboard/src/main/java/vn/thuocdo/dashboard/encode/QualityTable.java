package vn.thuocdo.dashboard.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.quality.AgreementRow;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement.Sums;

/** Figures of data quality as tables. Shares are fractions, differences percentage points. */
public final class QualityTable {
  private static final List<String> MEASURES =
      List.of(
          "dataset",
          "measure",
          "unit_code",
          "unit_level",
          "unit_name",
          "month",
          "numerator",
          "denominator",
          "value",
          "suppressed");

  private static final List<String> REPORTING =
      List.of(
          "dataset",
          "unit_code",
          "unit_level",
          "unit_name",
          "month",
          "expected",
          "actual",
          "on_time",
          "due_on",
          "running");

  private static final List<String> AGREEMENTS =
      List.of(
          "agreement",
          "unit_code",
          "unit_level",
          "unit_name",
          "numerator",
          "denominator",
          "value",
          "left_numerator",
          "left_denominator",
          "right_numerator",
          "right_denominator",
          "percentage_points",
          "suppressed");

  private QualityTable() {}

  /** One row per measure, unit and month. */
  public static Table ofMeasures(List<QualityRow> rows) {
    return new Table(MEASURES, rows.stream().map(QualityTable::measure).toList());
  }

  /** One row per dataset, unit and month. */
  public static Table ofReporting(List<ReportingRow> rows) {
    return new Table(REPORTING, rows.stream().map(QualityTable::reporting).toList());
  }

  /** One row per agreement and unit. */
  public static Table ofAgreements(List<AgreementRow> rows) {
    return new Table(AGREEMENTS, rows.stream().map(QualityTable::agreement).toList());
  }

  private static List<Object> measure(QualityRow row) {
    return Arrays.asList(
        row.dataset(),
        row.measure().id(),
        row.unit().code(),
        row.unit().level(),
        row.unit().name(),
        row.month(),
        numerator(row.sums()),
        denominator(row.sums()),
        row.sums().flatMap(Sums::value).orElse(null),
        row.sums().isEmpty());
  }

  private static List<Object> reporting(ReportingRow row) {
    return Arrays.asList(
        row.dataset(),
        row.unit().code(),
        row.unit().level(),
        row.unit().name(),
        row.month(),
        row.expected(),
        row.actual(),
        row.onTime(),
        row.dueOn().toString(),
        row.running());
  }

  private static List<Object> agreement(AgreementRow row) {
    return Arrays.asList(
        row.agreement(),
        row.unit().code(),
        row.unit().level(),
        row.unit().name(),
        numerator(row.agreeing()),
        denominator(row.agreeing()),
        row.agreeing().flatMap(Sums::value).orElse(null),
        numerator(row.left()),
        denominator(row.left()),
        numerator(row.right()),
        denominator(row.right()),
        row.percentagePoints().orElse(null),
        row.withheld());
  }

  private static Long numerator(Optional<Sums> sums) {
    return sums.map(Sums::numerator).orElse(null);
  }

  private static Long denominator(Optional<Sums> sums) {
    return sums.map(s -> s.denominator().orElseThrow()).orElse(null);
  }
}
