package vn.thuocdo.data.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/** Holds shapes against the unit list and notes everything that is wrong with them. */
final class OutlineChecks {
  /** About 5 km: a shape drawn roughly may miss the point of its unit by less. */
  private static final double NEAR_DEGREES = 0.05;

  private static final int MOST_NAMED = 12;

  private final String file;
  private final Units units;
  private final Problems problems;

  OutlineChecks(String file, Units units, Problems problems) {
    this.file = file;
    this.units = units;
    this.problems = problems;
  }

  /** Outlines by code of the province; those that fail a check are noted. */
  Map<String, List<Outline>> check(List<NamedShape> shapes) {
    Map<String, String> seen = new HashMap<>();
    boolean sound = new DegreesCheck(file, problems).holds(shapes);
    for (NamedShape shape : shapes) {
      String before = seen.putIfAbsent(shape.code(), shape.where());
      if (before != null) {
        note(shape, "the unit has a shape already at %s; join them".formatted(before));
      }
      known(shape).filter(unit -> sound).ifPresent(unit -> checkShape(shape, unit));
    }
    Map<String, List<Outline>> outlines = byProvince(shapes);
    outlines.forEach(this::noteMissing);
    return outlines;
  }

  private void note(NamedShape shape, String message) {
    problems.add(file, 0, shape.where() + ": " + message);
  }

  private Optional<Unit> known(NamedShape shape) {
    Optional<Unit> unit = units.find(shape.code());
    if (unit.isEmpty()) {
      List<String> codes = units.all().stream().map(Unit::code).toList();
      note(shape, "the unit is not in the unit list. " + NearMatches.hint(shape.code(), codes));
    } else if (unit.get().level() != UnitLevel.WARD) {
      note(shape, "it is a province; only outlines of wards are drawn, leave it out");
      return Optional.empty();
    }
    return unit;
  }

  private void checkShape(NamedShape shape, Unit unit) {
    TopologyValidationError error = new IsValidOp(shape.shape()).getValidationError();
    if (error != null) {
      note(
          shape,
          "the shape is not sound: %s at %s (--mend puts that right)"
              .formatted(error.getMessage(), Rings.written(error.getCoordinate())));
      return;
    }
    double distance =
        shape.shape().distance(Rings.FACTORY.createPoint(new Coordinate(unit.lon(), unit.lat())));
    if (distance > NEAR_DEGREES) {
      note(
          shape,
          "%s lies at (%s, %s), far from this shape; is the code right?"
              .formatted(unit.fullName(), unit.lon(), unit.lat()));
    }
  }

  private Map<String, List<Outline>> byProvince(List<NamedShape> shapes) {
    return shapes.stream()
        .filter(shape -> units.find(shape.code()).flatMap(Unit::parent).isPresent())
        .collect(
            Collectors.groupingBy(
                shape -> units.load(shape.code()).parent().orElseThrow(),
                TreeMap::new,
                Collectors.mapping(
                    shape -> new Outline(shape.code(), shape.shape()), Collectors.toList())));
  }

  private void noteMissing(String province, List<Outline> outlines) {
    List<String> missing =
        units.wards(Optional.of(province)).stream()
            .filter(unit -> outlines.stream().noneMatch(o -> o.code().equals(unit.code())))
            .map(unit -> unit.code() + " " + unit.fullName())
            .toList();
    if (!missing.isEmpty()) {
      String more =
          missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
      problems.add(
          file,
          0,
          "%d wards of %s have no shape: %s%s"
              .formatted(
                  missing.size(),
                  units.provinceName(province),
                  String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size()))),
                  more));
    }
  }
}
