package vn.thuocdo.analytics.answer;

import vn.thuocdo.data.unit.UnitLevel;

/**
 * A unit as answers name it.
 *
 * @param code {@code 79}, {@code 27316} or {@code 27316/khu-pho-2}
 * @param name name with its type: {@code Phường An Đông}, {@code Khu phố 2}
 */
public record Place(String code, UnitLevel level, String name, String provinceCode) {}
