package vn.thuocdo.analytics.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * The wards a ward can fairly be held against: of the same type and province, and nearest to it in
 * population and density, each counted by its ratio (twice as many is as far as half as many).
 */
public record SimilarWards(Unit ward, List<Unit> wards) {
  /** Enough to even out chance, few enough to be alike. */
  public static final int MOST = 8;

  public SimilarWards {
    wards = List.copyOf(wards);
  }

  /** The similar wards on a day, the most similar first; none when no other is of its type. */
  public static SimilarWards of(Unit ward, Units units, LocalDate day) {
    return new SimilarWards(
        ward,
        units.wards(ward.parent()).stream()
            .filter(other -> !other.code().equals(ward.code()))
            .filter(other -> other.typeOn(day).equals(ward.typeOn(day)))
            .sorted(
                Comparator.comparingDouble((Unit other) -> distance(ward, other))
                    .thenComparing(Unit::code))
            .limit(MOST)
            .toList());
  }

  private static double distance(Unit one, Unit other) {
    return Math.hypot(
        Math.log((double) one.populationEstimate() / other.populationEstimate()),
        Math.log(density(one) / density(other)));
  }

  private static double density(Unit unit) {
    return unit.populationEstimate() / unit.areaKm2();
  }

  /** The figures of these wards among those of all. */
  public WardFigures figures(List<ValueRow> all) {
    Set<String> codes = wards.stream().map(Unit::code).collect(Collectors.toSet());
    return WardFigures.of(all.stream().filter(r -> codes.contains(r.place().code())).toList());
  }
}
