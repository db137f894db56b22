package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.text.Fingerprint;

/**
 * Table {@code quality_parts}, brought up to date part by part: kept when nothing it reads changed,
 * computed for the units that added rows can have changed, or computed whole when these cannot be
 * told or are many.
 */
final class QualityParts {
  /** From this part of all wards on it is cheaper to compute everything. */
  private static final int PART = 3;

  private final DuckDb db;
  private final Catalogue catalogue;
  private final Sources sources;
  private final PartsState earlier;
  private final TouchedRows touched;
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final List<QualityReport.Failure> failures = new ArrayList<>();

  QualityParts(DuckDb db, Catalogue catalogue, Sources sources, PartsState earlier) {
    this.db = db;
    this.catalogue = catalogue;
    this.sources = sources;
    this.earlier = earlier;
    this.touched = new TouchedRows(db, catalogue, sources);
  }

  /** Makes the table; one part that fails does not stop the others. */
  void create() {
    db.execute(
        "CREATE TABLE quality_parts AS SELECT %s FROM %s"
            .formatted(
                QualityTables.parts().columnList(),
                ParquetRows.sql(earlier.files(), QualityTables.parts())));
    List<QualityPart> parts = new CatalogueParts(catalogue).all();
    removeOthers(parts);
    parts.forEach(this::update);
  }

  private void removeOthers(List<QualityPart> parts) {
    List<String> ids = parts.stream().map(QualityPart::id).toList();
    db.execute(
        "DELETE FROM quality_parts WHERE NOT (%s)"
            .formatted(UnitFilter.of(ids).sql("measure || '.' || subject")));
  }

  private void update(QualityPart part) {
    String definition = definition(part);
    boolean same = definition.equals(earlier.definitions().get(part.id()));
    boolean unchanged = part.datasets().stream().allMatch(sources::unchanged);
    try {
      if (!same || !unchanged) {
        replace(part, same ? changedUnits(part) : UnitFilter.ALL);
      }
      definitions.put(part.id(), definition);
    } catch (KpiException e) {
      delete(part, UnitFilter.ALL);
      failures.add(new QualityReport.Failure(part.subject(), e.getMessage()));
    }
  }

  private String definition(QualityPart part) {
    List<String> texts = new ArrayList<>(List.of(part.sql(UnitFilter.ALL)));
    part.datasets().forEach(dataset -> texts.add(LakeViews.keySql(catalogue.dataset(dataset))));
    return Fingerprint.of(texts);
  }

  private UnitFilter changedUnits(QualityPart part) {
    boolean known =
        part.datasets().stream().map(touched::areKnown).reduce(true, Boolean::logicalAnd)
            && !hasRowsOfNoUnit(part);
    if (!known) {
      return UnitFilter.ALL;
    }
    List<Optional<String>> units =
        db.query(
            "SELECT DISTINCT * FROM (%s) ORDER BY 1".formatted(part.touched(touched)),
            row -> Optional.ofNullable(row.getString(1)));
    int wards = catalogue.units().wards(Optional.empty()).size();
    return units.stream().allMatch(Optional::isPresent) && units.size() * PART <= wards
        ? UnitFilter.of(units.stream().flatMap(Optional::stream).toList())
        : UnitFilter.ALL;
  }

  /** They may belong to a unit now, because their parent has come. */
  private boolean hasRowsOfNoUnit(QualityPart part) {
    return db.number(
            "SELECT count(*) FROM quality_parts WHERE unit = '' AND measure = '%s' AND subject = '%s'"
                .formatted(part.measure(), part.subject()))
        > 0;
  }

  private void replace(QualityPart part, UnitFilter units) {
    if (units.units().filter(List::isEmpty).isPresent()) {
      return;
    }
    delete(part, units);
    db.execute(
        "/* quality: %3$s of %2$s */ INSERT INTO quality_parts SELECT '%2$s', '%3$s', * FROM (%1$s)"
            .formatted(part.sql(units), part.subject(), part.measure()));
  }

  private void delete(QualityPart part, UnitFilter units) {
    db.execute(
        "DELETE FROM quality_parts WHERE measure = '%s' AND subject = '%s' AND %s"
            .formatted(part.measure(), part.subject(), units.sql("unit")));
  }

  /** Fingerprint of every part that was computed or kept. */
  Map<String, String> definitions() {
    return definitions;
  }

  List<QualityReport.Failure> failures() {
    return failures;
  }
}
