package vn.thuocdo.ingest.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/** The three wards of the tiny scale, and one that must stay out of it. */
final class TinyUnits {
  private TinyUnits() {}

  static Units units() {
    return new Units(
        List.of(
            ward("27316", "79", "phường", "Thành phố Hồ Chí Minh"),
            ward("26732", "79", "đặc khu", "Tỉnh Bà Rịa - Vũng Tàu"),
            ward("25747", "79", "phường", "Tỉnh Bình Dương"),
            ward("26368", "75", "xã", "Tỉnh Đồng Nai")));
  }

  private static Unit ward(String code, String province, String type, String formerProvince) {
    List<Unit.DatedType> types =
        List.of(new Unit.DatedType(type, LocalDate.of(2025, 7, 1), "QĐ 19/2025/QĐ-TTg"));
    return new Unit(
        code,
        UnitLevel.WARD,
        Optional.of(province),
        "Phường " + code,
        types,
        "",
        formerProvince,
        106.7,
        10.8,
        1.0,
        50_000);
  }
}
