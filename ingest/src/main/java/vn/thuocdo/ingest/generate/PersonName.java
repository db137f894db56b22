package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * An invented Vietnamese name.
 *
 * @param family the frequencies of family names follow Lê Trung Hoa, "Họ và tên người Việt Nam",
 *     2005
 */
public record PersonName(String family, String middle, String given) {
  private static final double KEEPS_FAMILY = 0.7;

  private static final Weighted<String> FAMILIES =
      Weighted.of(
          List.of(
              "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
              "Ngô", "Dương", "Lý", "Trương", "Lâm", "Mai", "Đinh"),
          38.4,
          11,
          9.5,
          7.1,
          5.1,
          4.5,
          3.9,
          2.1,
          2,
          1.4,
          1.3,
          1.3,
          1,
          0.5,
          1,
          0.7,
          0.6,
          0.6);

  private static final Weighted<String> MALE_MIDDLES =
      Weighted.evenly(
          List.of("Văn", "Minh", "Quốc", "Hoàng", "Thanh", "Đức", "Hữu", "Công", "Gia", "Tuấn"));

  private static final Weighted<String> FEMALE_MIDDLES =
      Weighted.evenly(
          List.of("Thị", "Thị", "Thị", "Ngọc", "Thanh", "Kim", "Thị Mỹ", "Bích", "Phương", "Như"));

  private static final Weighted<String> MALE_GIVENS =
      Weighted.evenly(
          List.of(
              "Anh", "Bảo", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Hải", "Hiếu", "Hùng", "Huy",
              "Khang", "Khoa", "Kiên", "Lộc", "Long", "Nam", "Nghĩa", "Phát", "Phúc", "Quân", "Sơn",
              "Tài", "Thành", "Thắng", "Tín", "Toàn", "Trung", "Tùng", "Vinh"));

  private static final Weighted<String> FEMALE_GIVENS =
      Weighted.evenly(
          List.of(
              "Anh", "Châu", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hồng",
              "Hương", "Lan", "Liên", "Linh", "Loan", "Mai", "My", "Nga", "Ngân", "Nhung", "Oanh",
              "Phụng", "Quyên", "Thảo", "Thu", "Trang", "Trinh", "Tuyết", "Yến"));

  /** A name with a family name of its own. */
  public static PersonName of(Sex sex, Draws draws) {
    return ofFamily(FAMILIES.pick(draws), sex, draws);
  }

  /** The name of somebody who lives with a person of this family name, and often shares it. */
  public static PersonName inHouseholdOf(String family, Sex sex, Draws draws) {
    return draws.chance(KEEPS_FAMILY) ? ofFamily(family, sex, draws) : of(sex, draws);
  }

  private static PersonName ofFamily(String family, Sex sex, Draws draws) {
    return switch (sex) {
      case MALE -> new PersonName(family, MALE_MIDDLES.pick(draws), MALE_GIVENS.pick(draws));
      case FEMALE -> new PersonName(family, FEMALE_MIDDLES.pick(draws), FEMALE_GIVENS.pick(draws));
    };
  }

  /** Writes the name as one field. */
  public void writeTo(CsvFile csv) {
    csv.add(family);
    csv.add(' ');
    csv.add(middle);
    csv.add(' ');
    csv.add(given);
    csv.end();
  }
}
