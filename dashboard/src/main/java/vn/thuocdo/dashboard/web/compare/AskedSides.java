package vn.thuocdo.dashboard.web.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** Which two sides an address asks for. */
record AskedSides(Asked first, Asked second) {
  static final String NOW = "now";
  static final String REPORTED = "reported";

  /** The parameters of both sides. */
  static String[] parameters() {
    return new String[] {"unit", "period", "state", "unit2", "period2", "state2"};
  }

  /**
   * One side.
   *
   * @param reported true for the figures as frozen when the period was closed
   */
  record Asked(String unit, Period period, boolean reported) {
    private String query(String suffix) {
      return "unit%1$s=%2$s&period%1$s=%3$s&state%1$s=%4$s"
          .formatted(
              suffix,
              URLEncoder.encode(unit, StandardCharsets.UTF_8),
              period,
              reported ? REPORTED : NOW);
    }
  }

  /** The sides a page asks for; what is left out is filled in so that there is something to see. */
  static AskedSides of(PageRequest request) {
    return of(request.query(), request.catalogue(), Periods.chosen(request));
  }

  /**
   * The sides an address asks for.
   *
   * @param period of both sides when the address names none
   */
  static AskedSides of(Query query, Catalogue catalogue, Period period) {
    Period first = query.period("period").orElse(period);
    String unit = query.text("unit").orElseGet(() -> widest(catalogue).code());
    Optional<String> other =
        query
            .text("unit2")
            .or(() -> query.text("unit").isEmpty() ? another(catalogue) : above(catalogue, unit));
    Period second =
        query
            .period("period2")
            .orElseGet(() -> other.isPresent() ? first : first.before().orElse(first));
    return new AskedSides(
        new Asked(unit, first, state(query, "state")),
        new Asked(other.orElse(unit), second, state(query, "state2")));
  }

  private static Unit widest(Catalogue catalogue) {
    return catalogue.units().provinces().stream()
        .findFirst()
        .or(() -> catalogue.units().wards(Optional.empty()).stream().findFirst())
        .orElseThrow();
  }

  private static Optional<String> another(Catalogue catalogue) {
    return catalogue.units().provinces().stream().skip(1).findFirst().map(Unit::code);
  }

  /** The province of a ward, if there is one for whoever asks. */
  private static Optional<String> above(Catalogue catalogue, String unit) {
    return catalogue
        .units()
        .find(unit)
        .flatMap(Unit::parent)
        .filter(province -> catalogue.units().find(province).isPresent());
  }

  private static boolean state(Query query, String name) {
    String state = query.text(name).orElse(NOW);
    if (!state.equals(NOW) && !state.equals(REPORTED)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không dùng được %s '%s': không có trạng thái này. Chọn %s hoặc %s.",
                  "Cannot use %s '%s': there is no such state. Choose %s or %s.")
              .formatted(name, state, NOW, REPORTED));
    }
    return state.equals(REPORTED);
  }

  /** The same the other way round. */
  AskedSides swapped() {
    return new AskedSides(second, first);
  }

  /** The parameters of both sides. */
  String query() {
    return first.query("") + "&" + second.query("2");
  }
}
