package vn.thuocdo.analytics.answer;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.values.ValuesFilter;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * Which figures of an indicator are asked for.
 *
 * @param unit only this unit, or with a lower {@code level} the units below it
 * @param level only units of this level
 * @param period one period; empty for all periods of the same kind between {@code from} and {@code
 *     to}, or for every month
 * @param breakdown a breakdown of the indicator; empty for totals
 */
public record ValuesQuestion(
    String indicatorId,
    Optional<String> unit,
    Optional<UnitLevel> level,
    Optional<Period> period,
    Optional<Period> from,
    Optional<Period> to,
    Optional<String> breakdown) {
  public ValuesQuestion {
    if (from.isPresent() && to.isPresent() && from.get().kind() != to.get().kind()) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không liệt kê được các kỳ từ '%s' đến '%s': hai kỳ khác loại. Nêu hai kỳ cùng loại.",
                  "Cannot list periods from '%s' to '%s': they are of different kinds. Name two of the same kind.")
              .formatted(from.get(), to.get()));
    }
  }

  /** One unit in one period. */
  public static ValuesQuestion of(String indicator, String unit, Period period) {
    return new ValuesQuestion(
        indicator,
        Optional.of(unit),
        Optional.empty(),
        Optional.of(period),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Every month of one unit. */
  public static ValuesQuestion months(String indicator, String unit) {
    return new ValuesQuestion(
        indicator,
        Optional.of(unit),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** All wards of a province in one period. */
  public static ValuesQuestion wardsOf(String indicator, String province, Period period) {
    return new ValuesQuestion(
        indicator,
        Optional.of(province),
        Optional.of(UnitLevel.WARD),
        Optional.of(period),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Refuses indicators, breakdowns and units that the catalogue does not have: NOT_FOUND. */
  void requireKnown(Catalogue catalogue) {
    Indicator indicator = catalogue.indicator(indicatorId);
    breakdown.ifPresent(name -> requireBreakdown(indicator, name, catalogue.breakdowns(indicator)));
    unit.ifPresent(code -> catalogue.units().load(Place.official(code)));
  }

  private static void requireBreakdown(Indicator indicator, String name, List<String> known) {
    if (!known.contains(name)) {
      Bilingual hint = NearMatches.sentence(name, known);
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          new Bilingual(
              "Không chia được '%s' theo '%s': chỉ số không có cách chia này. %s"
                  .formatted(indicator.id(), name, hint.vi()),
              "Cannot break down '%s' by '%s': it has no such breakdown. %s"
                  .formatted(indicator.id(), name, hint.en())));
    }
  }

  /** Asks for the unit instead of what lies below it when the level is the unit's own. */
  ValuesQuestion ofUnitItself(Units units) {
    boolean ownLevel =
        unit.filter(code -> level.equals(Optional.of(Place.of(code, units).level()))).isPresent();
    return ownLevel
        ? new ValuesQuestion(indicatorId, unit, Optional.empty(), period, from, to, breakdown)
        : this;
  }

  /** True for totals of official units, which are listed also where they have no figure. */
  boolean listsAll() {
    return breakdown.isEmpty() && level.filter(UnitLevel.NEIGHBOURHOOD::equals).isEmpty();
  }

  /** The stored rows that are looked up. */
  ValuesFilter rows() {
    boolean below = unit.isPresent() && level.isPresent();
    boolean wards = level.filter(UnitLevel.WARD::equals).isPresent();
    return new ValuesFilter(
        below ? Optional.empty() : unit,
        below && !wards ? unit.map(code -> code + "/") : Optional.empty(),
        level.map(UnitLevel::id),
        below && wards ? unit : Optional.empty(),
        period.map(Period::toString),
        period.isPresent() ? Optional.empty() : Optional.of(kind().id()));
  }

  private PeriodKind kind() {
    return from.or(() -> to).map(Period::kind).orElse(PeriodKind.MONTH);
  }

  /** True when a period lies between the first and the last that is asked for. */
  boolean covers(Period asked) {
    return from.filter(first -> asked.compareTo(first) < 0).isEmpty()
        && to.filter(last -> asked.compareTo(last) > 0).isEmpty();
  }
}
