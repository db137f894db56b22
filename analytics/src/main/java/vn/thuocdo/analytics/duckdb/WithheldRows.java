package vn.thuocdo.analytics.duckdb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.analytics.disclosure.Figure;
import vn.thuocdo.analytics.disclosure.IndicatorFigures;
import vn.thuocdo.analytics.disclosure.LinkedIndicators;
import vn.thuocdo.analytics.disclosure.Reason;
import vn.thuocdo.analytics.disclosure.Suppression;
import vn.thuocdo.analytics.disclosure.Withheld;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.lake.LakeTable;

/** Decides what is withheld of computed values, and writes it as a file of the lake. */
public final class WithheldRows {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Suppression suppression;

  public WithheldRows(DuckDb db, Catalogue catalogue, Suppression suppression) {
    this.db = db;
    this.catalogue = catalogue;
    this.suppression = suppression;
  }

  /** Writes what is withheld of the values in {@code files} as a new file of {@code table}. */
  public Path write(List<Path> files, LakeTable table) {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE decided AS
        SELECT indicator_id, unit_code, unit_level, province_code, period, breakdown, breakdown_value, numerator, denominator
        FROM %s WHERE numerator IS NOT NULL ORDER BY indicator_id"""
            .formatted(ValuesTable.readSql(files)));
    db.execute("CREATE OR REPLACE TEMP TABLE withheld AS " + WithheldTable.layout().emptySelect());
    for (List<Indicator> linked : new LinkedIndicators(catalogue).groups()) {
      append(suppression.of(figures(linked)));
    }
    composites();
    Path file = table.newFile("withheld");
    db.execute(
        "COPY (SELECT * FROM withheld ORDER BY indicator_id, unit_code, period) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
            .formatted(file.toString().replace("'", "''"), table.fieldIds()));
    return file;
  }

  private List<IndicatorFigures> figures(List<Indicator> linked) {
    Map<String, List<Map.Entry<String, Figure>>> byIndicator =
        db
            .query(
                """
                SELECT indicator_id, unit_code, unit_level, province_code, period, breakdown, breakdown_value,
                       numerator, denominator
                FROM decided WHERE indicator_id IN (%s)
                ORDER BY indicator_id, unit_code, period, breakdown, breakdown_value"""
                    .formatted(linked.stream().map(i -> "'" + i.id() + "'").collect(joining(", "))),
                row -> Map.entry(row.getString(1), figure(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey));
    return linked.stream()
        .map(
            indicator ->
                new IndicatorFigures(
                    indicator.id(),
                    isFlow(indicator),
                    byIndicator.getOrDefault(indicator.id(), List.of()).stream()
                        .map(Map.Entry::getValue)
                        .toList()))
        .toList();
  }

  private boolean isFlow(Indicator indicator) {
    return catalogue.relation(indicator.formula().relation().orElseThrow()).time()
        == Relation.Time.FLOW;
  }

  private static Figure figure(ResultSet row) throws SQLException {
    long numerator = row.getLong("numerator");
    long denominator = row.getLong("denominator");
    return new Figure(
        row.getString("unit_code"),
        row.getString("unit_level"),
        row.getString("province_code"),
        row.getString("period"),
        row.getString("breakdown"),
        row.getString("breakdown_value"),
        numerator,
        denominator,
        !row.wasNull());
  }

  private void append(List<Withheld> rows) {
    try (DuckDBAppender appender =
        db.connection()
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "withheld")) {
      for (Withheld row : rows) {
        appender.beginRow();
        appender.append(row.indicator());
        appender.append(row.unit());
        appender.append(row.period());
        appender.append(row.breakdown());
        appender.append(row.reason().id());
        appender.endRow();
      }
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.INTERNAL, "Cannot note what is withheld: " + e.getMessage(), e);
    }
  }

  /** The score of an index gives a part away to who knows the others. */
  private void composites() {
    List<String> done = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Indicator indicator : catalogue.indicators().values()) {
        if (indicator.formula() instanceof Formula.Composite composite
            && !done.contains(indicator.id())
            && composite.parts().stream().allMatch(p -> isReady(p, done))) {
          db.execute(
              """
              INSERT INTO withheld
              SELECT DISTINCT '%s', unit_code, period, '', '%s'
              FROM withheld WHERE breakdown = '' AND indicator_id IN (%s)"""
                  .formatted(
                      indicator.id(),
                      Reason.COMPLEMENTARY.id(),
                      composite.parts().stream().map(p -> "'" + p + "'").collect(joining(", "))));
          done.add(indicator.id());
          more = true;
        }
      }
    }
  }

  private boolean isReady(String part, List<String> done) {
    return !(catalogue.indicator(part).formula() instanceof Formula.Composite)
        || done.contains(part);
  }
}
