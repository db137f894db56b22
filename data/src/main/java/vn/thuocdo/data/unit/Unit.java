package vn.thuocdo.data.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A province or a ward of the official list (QĐ 19/2025/QĐ-TTg).
 *
 * @param code two digits for a province, five for a ward; text, because leading zeros count
 * @param parent code of the province of a ward
 * @param name official name without its type
 * @param types what kind of unit it was, oldest first: {@code phường}, {@code xã}, {@code đặc khu}
 *     ...
 * @param formerDistrict district most of the ward belonged to before 01/07/2025, or empty
 * @param lon longitude of a point inside, degrees WGS84
 * @param lat latitude of that point
 * @param areaKm2 area in square kilometres
 * @param populationEstimate an estimate for synthetic data and ordering; never published
 */
public record Unit(
    String code,
    UnitLevel level,
    Optional<String> parent,
    String name,
    List<DatedType> types,
    String formerDistrict,
    String formerProvince,
    double lon,
    double lat,
    double areaKm2,
    long populationEstimate) {

  /** A type and the day from which the unit has it. */
  public record DatedType(String type, LocalDate validFrom, String legalAct) {}

  public Unit {
    types = List.copyOf(types);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("unit " + code + " has no type");
    }
  }

  /** The type on {@code day}; empty before the unit existed. */
  public Optional<String> typeOn(LocalDate day) {
    return types.stream()
        .filter(dated -> !dated.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(DatedType::type);
  }

  /** First day on which the unit exists. */
  public LocalDate validFrom() {
    return types.get(0).validFrom();
  }

  /** Name with the latest type in front, as printed in documents: {@code Phường An Đông}. */
  public String fullName() {
    String type = types.get(types.size() - 1).type();
    return type.substring(0, 1).toUpperCase(java.util.Locale.forLanguageTag("vi"))
        + type.substring(1)
        + " "
        + name;
  }
}
