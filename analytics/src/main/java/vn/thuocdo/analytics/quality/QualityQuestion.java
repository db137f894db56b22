package vn.thuocdo.analytics.quality;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/**
 * Which figures are asked for; what is left empty is not narrowed.
 *
 * @param unit a province, a ward, or {@code all} for every row together
 * @param level {@code province}, {@code ward} or {@code all}; with a unit, the units below it
 * @param month such as {@code 2026-10}, or {@code all} for all months together
 * @param topic a measure of the six, or an agreement
 */
public record QualityQuestion(
    Optional<String> dataset,
    Optional<String> unit,
    Optional<String> level,
    Optional<String> month,
    Optional<String> topic) {
  /** Everything. */
  public static final QualityQuestion ALL =
      new QualityQuestion(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final List<String> LEVELS = List.of("province", "ward", QualityTables.ALL);

  /** Refuses unknown datasets, units, levels and months, each with a clear error. */
  void requireKnown(Catalogue catalogue) {
    dataset.ifPresent(catalogue::dataset);
    unit.filter(code -> !code.equals(QualityTables.ALL)).ifPresent(catalogue.units()::load);
    level.filter(name -> !LEVELS.contains(name)).ifPresent(QualityQuestion::refuseLevel);
    month.filter(text -> !isMonth(text)).ifPresent(QualityQuestion::refuseMonth);
  }

  private static boolean isMonth(String text) {
    return text.equals(QualityTables.ALL) || Period.parse(text).kind() == PeriodKind.MONTH;
  }

  private static void refuseMonth(String text) {
    throw new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
                "Không dùng được tháng '%s': đó là kỳ khác. Viết một tháng như 2026-10, hoặc all.",
                "Cannot use month '%s': it is another period. Write a month such as 2026-10, or all.")
            .formatted(text));
  }

  private static void refuseLevel(String name) {
    throw new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
                "Không dùng được cấp '%s': không có cấp như vậy. Chọn %s.",
                "Cannot use level '%s': there is no such level. Choose %s.")
            .formatted(name, String.join(", ", LEVELS)));
  }
}
