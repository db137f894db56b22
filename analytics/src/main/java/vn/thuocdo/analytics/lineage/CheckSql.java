package vn.thuocdo.analytics.lineage;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/** The hand-written check query of an indicator, bound to one figure. */
final class CheckSql {
  private CheckSql() {}

  /** Empty when the definition has no such query, or the figure is of a neighbourhood or part. */
  static Optional<String> of(Indicator indicator, ValueRow figure) {
    if (figure.place().level() == UnitLevel.NEIGHBOURHOOD || !figure.breakdown().isEmpty()) {
      return Optional.empty();
    }
    return indicator.check().map(check -> bound(check, figure));
  }

  private static String bound(String check, ValueRow figure) {
    Period period = figure.period();
    LocalDate day = figure.dataThrough().orElse(period.end());
    String query =
        check
            .strip()
            .replace("$day", "DATE '%s'".formatted(day))
            .replace("$from", "DATE '%s'".formatted(period.start()))
            .replace("$to", "DATE '%s'".formatted(period.end()));
    return "SELECT sum(numerator) AS numerator, sum(denominator) AS denominator FROM (\n%s\n) WHERE %s"
        .formatted(query, unit(figure.place()));
  }

  private static String unit(Place place) {
    String column = place.level() == UnitLevel.PROVINCE ? "province_code" : "ward_code";
    return "%s = '%s'".formatted(column, place.code());
  }
}
