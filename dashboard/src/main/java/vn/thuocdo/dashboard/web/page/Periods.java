package vn.thuocdo.dashboard.web.page;

import java.time.YearMonth;
import vn.thuocdo.data.time.Period;

/** Which period a page shows when the reader names none. */
final class Periods {
  private Periods() {}

  /** The period asked for, else the newest month with figures, else this month. */
  static Period chosen(Pages.Request request) {
    return request
        .query()
        .period("period")
        .or(() -> request.answers().newestMonth())
        .orElseGet(() -> Period.month(YearMonth.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))));
  }
}
