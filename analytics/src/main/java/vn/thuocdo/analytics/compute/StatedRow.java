package vn.thuocdo.analytics.compute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.Measurement.Missing;
import vn.thuocdo.analytics.values.Measurement.Stated;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/**
 * A figure that was worked out in Java, the same for every engine: stated by an agency, told by
 * tasks, or scored.
 *
 * @param through last day the figure speaks of
 */
record StatedRow(
    Indicator indicator,
    Unit unit,
    Period period,
    Measurement measurement,
    boolean provisional,
    LocalDate through) {
  private static final String TABLE = "stated_rows";

  private static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              text("indicator_id"),
              text("unit_code"),
              text("unit_level"),
              text("province_code"),
              text("period"),
              text("period_kind"),
              new LakeColumn("numerator", LakeType.LONG),
              new LakeColumn("denominator", LakeType.LONG),
              text("missing_reason"),
              new LakeColumn("provisional", LakeType.BOOLEAN),
              new LakeColumn("through", LakeType.DATE),
              text("definition_hash"),
              text("stated")));

  private static LakeColumn text(String name) {
    return new LakeColumn(name, LakeType.TEXT);
  }

  /** Adds rows to table {@code computed}. */
  static void append(ComputeSession session, List<StatedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    session.table(TABLE, LAYOUT, rows.stream().map(StatedRow::cells).toList());
    session.append(
        "computed",
        List.of(
            """
            SELECT indicator_id, unit_code, unit_level, CAST(NULL AS STRING), province_code, period, period_kind,
                   '', '', numerator, denominator, missing_reason, provisional, through, definition_hash,
                   CAST(stated AS DECIMAL(28,6))
            FROM stated_rows"""));
  }

  private List<Object> cells() {
    Optional<Sums> sums =
        Optional.of(measurement).filter(Sums.class::isInstance).map(Sums.class::cast);
    return Arrays.asList(
        indicator.id(),
        unit.code(),
        unit.level().id(),
        unit.parent().orElse(unit.code()),
        period.toString(),
        period.kind().id(),
        sums.map(Sums::numerator).orElse(null),
        sums.filter(s -> s.denominator().isPresent())
            .map(s -> s.denominator().getAsLong())
            .orElse(null),
        measurement instanceof Missing missing ? missing.reason().name() : null,
        provisional,
        through,
        indicator.definitionHash(),
        measurement instanceof Stated stated ? plain(stated.figure()) : null);
  }

  private static String plain(BigDecimal figure) {
    return figure.toPlainString();
  }
}
