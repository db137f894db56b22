package vn.thuocdo.data.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * A set of units. A province in it stands for the province and all its wards, a ward for the ward
 * and its neighbourhoods.
 *
 * @param everywhere true for all units there are and will be; {@code codes} is then empty
 * @param codes provinces and wards, in order
 */
public record UnitScope(boolean everywhere, Set<String> codes) {
  /** All units. */
  public static final UnitScope EVERYWHERE = new UnitScope(true, Set.of());

  private static final String ALL = "all";

  public UnitScope {
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    if (everywhere != codes.isEmpty()) {
      throw new IllegalArgumentException("a scope has units, or is everywhere");
    }
  }

  /** Reads {@code all} or codes between commas; IllegalArgumentException without any. */
  public static UnitScope parse(String text) {
    return text.equals(ALL)
        ? EVERYWHERE
        : new UnitScope(false, new TreeSet<>(Arrays.asList(text.strip().split("\\s*,\\s*", -1))));
  }

  /** NOT_FOUND when one of the units is not in the list. */
  public UnitScope checked(Units units) {
    codes.forEach(units::load);
    return this;
  }

  /** True when the unit is one of these, or a ward of one of these. */
  public boolean covers(Unit unit) {
    return everywhere
        || codes.contains(unit.code())
        || unit.parent().filter(codes::contains).isPresent();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return everywhere ? ALL : String.join(",", codes);
  }
}
