package vn.thuocdo.dashboard.web.page;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** Which period a page shows when the reader names none. */
public final class Periods {
  private Periods() {}

  /**
   * The period asked for, else the newest month with counted figures (agencies may have stated
   * theirs for a month that has hardly begun), else the newest with any, else this month.
   */
  public static Period chosen(PageRequest request) {
    return request
        .query()
        .period("period")
        .or(() -> counted(request.catalogue(), request.answers()))
        .or(() -> request.answers().newestMonth())
        .orElseGet(() -> Period.month(YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
  }

  /** The newest month with counted figures. */
  public static Optional<Period> counted(Catalogue catalogue, Answers answers) {
    return widest(catalogue)
        .map(unit -> answers.place(unit.code()))
        .flatMap(place -> counted(catalogue, answers, place));
  }

  private static Optional<Period> counted(Catalogue catalogue, Answers answers, Place place) {
    return catalogue.indicators().values().stream()
        .filter(indicator -> indicator.formula().relation().isPresent())
        .flatMap(indicator -> answers.monthly(indicator, place).stream())
        .map(ValueRow::period)
        .max(Comparator.naturalOrder());
  }

  private static Optional<Unit> widest(Catalogue catalogue) {
    return catalogue.units().provinces().stream()
        .findFirst()
        .or(() -> catalogue.units().wards(Optional.empty()).stream().findFirst());
  }
}
