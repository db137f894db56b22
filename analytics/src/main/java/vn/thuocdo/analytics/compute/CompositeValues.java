package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.SqlRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula.Composite;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.ScorePart;
import vn.thuocdo.data.time.Period;

/**
 * Scores of indexes for provinces and wards, from the figures of their parts in a table of figures.
 * Shares are divided here once, with 34 digits, and a score is rounded to six places at the end.
 * There is no score unless every part has a figure.
 */
final class CompositeValues {
  private static final int PLACES = 6;

  private final ComputeSession session;
  private final Catalogue catalogue;
  private final String figures;

  CompositeValues(ComputeSession session, Catalogue catalogue, String figures) {
    this.figures = figures;
    this.session = session;
    this.catalogue = catalogue;
  }

  private record Cell(String unit, String period) {}

  private record PartFigure(
      String indicator,
      Cell cell,
      Measurement measurement,
      boolean provisional,
      LocalDate through) {}

  /** Adds the rows of one index to table {@code computed}; its parts must be among the figures. */
  void insert(Indicator indicator, Composite composite) {
    Map<Cell, Map<String, PartFigure>> cells = new LinkedHashMap<>();
    for (PartFigure figure : figures(composite)) {
      cells
          .computeIfAbsent(figure.cell(), c -> new LinkedHashMap<>())
          .put(figure.indicator(), figure);
    }
    List<StatedRow> rows = new ArrayList<>();
    cells.forEach((cell, parts) -> rows.add(row(indicator, composite, cell, parts)));
    StatedRow.append(session, rows);
  }

  private StatedRow row(
      Indicator indicator, Composite composite, Cell cell, Map<String, PartFigure> parts) {
    return new StatedRow(
        indicator,
        catalogue.units().load(cell.unit()),
        Period.parse(cell.period()),
        score(composite, parts),
        parts.values().stream().anyMatch(PartFigure::provisional),
        parts.values().stream().map(PartFigure::through).min(LocalDate::compareTo).orElseThrow());
  }

  private static Measurement score(Composite composite, Map<String, PartFigure> figures) {
    BigDecimal score = BigDecimal.ZERO;
    for (ScorePart part : composite.groups().stream().flatMap(g -> g.parts().stream()).toList()) {
      Optional<BigDecimal> figure =
          Optional.ofNullable(figures.get(part.indicator())).flatMap(f -> f.measurement().value());
      if (figure.isEmpty()) {
        return new Measurement.Missing(MissingReason.PARTS_MISSING);
      }
      score = score.add(part.earned(figure.get()));
    }
    return new Measurement.Stated(score.setScale(PLACES, RoundingMode.HALF_UP));
  }

  private List<PartFigure> figures(Composite composite) {
    return session.query(
        """
        /* figures of the parts of an index */
        SELECT indicator_id, unit_code, period, numerator, denominator, CAST(stated AS STRING), missing_reason,
               CASE WHEN provisional THEN 1 ELSE 0 END, data_through
        FROM %s
        WHERE breakdown = '' AND unit_level <> 'neighbourhood' AND indicator_id IN (%s)
        ORDER BY unit_code, period"""
            .formatted(
                figures, composite.parts().stream().map("'%s'"::formatted).collect(joining(", "))),
        CompositeValues::figure);
  }

  private static PartFigure figure(SqlRow row) {
    return new PartFigure(
        row.text(1).orElseThrow(),
        new Cell(row.text(2).orElseThrow(), row.text(3).orElseThrow()),
        measurement(row),
        row.number(8).orElseThrow() == 1,
        row.date(9).orElseThrow());
  }

  private static Measurement measurement(SqlRow row) {
    if (row.text(7).isPresent()) {
      return new Measurement.Missing(MissingReason.valueOf(row.text(7).get()));
    }
    OptionalLong denominator = row.number(5);
    return row.text(6)
        .<Measurement>map(stated -> new Measurement.Stated(new BigDecimal(stated)))
        .orElseGet(() -> new Measurement.Sums(row.number(4).orElseThrow(), denominator));
  }
}
