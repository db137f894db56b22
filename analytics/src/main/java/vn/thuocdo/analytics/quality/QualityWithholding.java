package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuocdo.analytics.disclosure.Figure;
import vn.thuocdo.analytics.disclosure.IndicatorFigures;
import vn.thuocdo.analytics.disclosure.Suppression;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.disclosure.Withheld;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Relation;

/**
 * What of data quality is withheld, by the same rules as indicators. Of a measure the number of
 * rows counts, where rows tell of people: how many of them are spoilt tells of nobody, and those
 * who must mend them have to know. Of an agreement all its sums count, because they tell what
 * people have.
 */
record QualityWithholding(DuckDb db, Catalogue catalogue, Thresholds thresholds) {
  /** Agreements are of all time; the engine only needs the same period for all. */
  private static final String ALL_TIME = "2000";

  /**
   * A withheld figure.
   *
   * @param what dataset or agreement
   * @param month {@code all} for all of them; empty text for an agreement
   */
  record Spot(String what, String unit, String month) {}

  Set<Spot> decide() {
    Set<Spot> spots = new HashSet<>();
    Set<String> ofPeople =
        catalogue.relations().values().stream()
            .filter(Relation::confidential)
            .flatMap(relation -> relation.datasets().stream())
            .collect(toSet());
    byTopic("dataset", "measure", "quality WHERE month <> 'all' AND unit_level <> 'all'", "month")
        .forEach(
            (dataset, measures) -> {
              if (ofPeople.contains(dataset)) {
                suppressed(measures, true).forEach(w -> addMonth(spots, dataset, w));
              }
            });
    byTopic("agreement", "''", "agreements WHERE unit_level <> 'all'", "'" + ALL_TIME + "'")
        .forEach(
            (agreement, sums) ->
                suppressed(sums, false).forEach(w -> addAgreement(spots, agreement, w)));
    return spots;
  }

  private List<Withheld> suppressed(Map<String, List<Figure>> figures, boolean flow) {
    List<IndicatorFigures> linked = new ArrayList<>();
    figures.forEach((id, own) -> linked.add(new IndicatorFigures(id, flow, own)));
    return new Suppression(thresholds).of(linked, List.of());
  }

  /** With a month goes the sum of all months; with a province, what holds both provinces. */
  private static void addMonth(Set<Spot> spots, String dataset, Withheld figure) {
    List<String> months = List.of(figure.period(), QualityTables.ALL);
    months.forEach(month -> spots.add(new Spot(dataset, figure.unit(), month)));
    if (isProvince(figure.unit())) {
      months.forEach(month -> spots.add(new Spot(dataset, QualityTables.ALL, month)));
    }
  }

  private static void addAgreement(Set<Spot> spots, String agreement, Withheld figure) {
    spots.add(new Spot(agreement, figure.unit(), ""));
    if (isProvince(figure.unit())) {
      spots.add(new Spot(agreement, QualityTables.ALL, ""));
    }
  }

  private static boolean isProvince(String unit) {
    return unit.length() == 2;
  }

  /** Figures by topic and, within it, by the name of what publishes the same numbers. */
  private Map<String, Map<String, List<Figure>>> byTopic(
      String topic, String name, String from, String month) {
    Map<String, Map<String, List<Figure>>> topics = new LinkedHashMap<>();
    boolean agreements = topic.equals("agreement");
    db.query(
        "SELECT %s, %s, unit_code, unit_level, province_code, %s, numerator, denominator%s FROM %s ORDER BY ALL"
            .formatted(
                topic,
                name,
                month,
                agreements
                    ? ", left_numerator, left_denominator, right_numerator, right_denominator"
                    : "",
                from),
        row -> {
          Map<String, List<Figure>> own =
              topics.computeIfAbsent(row.getString(1), t -> new LinkedHashMap<>());
          if (agreements) {
            add(own, "pairs", row, 7);
            add(own, "left", row, 9);
            add(own, "right", row, 11);
          } else {
            long rows = row.getLong(8);
            own.computeIfAbsent(row.getString(2), n -> new ArrayList<>())
                .add(figure(row, rows, 0, false));
          }
          return true;
        });
    return topics;
  }

  private static void add(Map<String, List<Figure>> own, String side, ResultSet row, int column)
      throws SQLException {
    long numerator = row.getLong(column);
    long denominator = row.getLong(column + 1);
    if (!row.wasNull()) {
      own.computeIfAbsent(side, s -> new ArrayList<>())
          .add(figure(row, numerator, denominator, true));
    }
  }

  private static Figure figure(ResultSet row, long numerator, long denominator, boolean divided)
      throws SQLException {
    return new Figure(
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        "",
        "",
        numerator,
        denominator,
        divided);
  }
}
