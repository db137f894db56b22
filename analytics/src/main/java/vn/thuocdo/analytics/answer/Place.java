package vn.thuocdo.analytics.answer;

import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * A unit as answers name it.
 *
 * @param code {@code 79}, {@code 27316} or {@code 27316/khu-pho-2}
 * @param name name with its type: {@code Phường An Đông}, {@code Khu phố 2}
 */
public record Place(String code, UnitLevel level, String name, String provinceCode) {
  /** The unit with this code; NOT_FOUND when there is none. */
  static Place of(String code, Units units) {
    int slash = code.indexOf('/');
    if (slash < 0) {
      return of(units.load(code));
    }
    Unit ward = units.load(code.substring(0, slash));
    return new Place(
        code, UnitLevel.NEIGHBOURHOOD, code.substring(slash + 1), ward.parent().orElseThrow());
  }

  /** Code of the province or ward whose office answers for it: of a neighbourhood its ward. */
  public String office() {
    return official(code);
  }

  /** Code of the province or ward that a code names or lies in. */
  static String official(String code) {
    int slash = code.indexOf('/');
    return slash < 0 ? code : code.substring(0, slash);
  }

  /** A province or ward. */
  static Place of(Unit unit) {
    return new Place(unit.code(), unit.level(), unit.fullName(), unit.parent().orElse(unit.code()));
  }
}
