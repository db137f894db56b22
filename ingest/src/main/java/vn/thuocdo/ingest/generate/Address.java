package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * Where a household lives, and the phone it answers.
 *
 * @param alley number of the house in the alley, 0 when it stands on the street
 * @param group number of the resident group in the ward, from 1
 * @param phonePrefix first three digits of a mobile number in the numbering plan
 * @param phoneRest the other seven digits
 */
record Address(int number, int alley, String street, int group, String phonePrefix, int phoneRest) {
  private static final double IN_ALLEY = 0.6;

  private static final Weighted<String> STREETS =
      Weighted.evenly(
          List.of(
              "Nguyễn Trãi",
              "Trần Hưng Đạo",
              "Lê Lợi",
              "Nguyễn Văn Cừ",
              "An Dương Vương",
              "Hùng Vương",
              "Cách Mạng Tháng Tám",
              "Phạm Văn Đồng",
              "Võ Văn Kiệt",
              "Lý Thường Kiệt",
              "Điện Biên Phủ",
              "Nguyễn Thị Minh Khai",
              "Phan Văn Trị",
              "Huỳnh Tấn Phát",
              "Tôn Đức Thắng",
              "Lê Hồng Phong",
              "Nguyễn Huệ",
              "Đường số 3",
              "Đường số 12",
              "Quốc lộ 51"));

  /** Mobile prefixes after the change to ten digits in 2018 (Ministry of Information, 05/2018). */
  private static final Weighted<String> PHONE_PREFIXES =
      Weighted.evenly(
          List.of(
              "032", "033", "034", "035", "036", "037", "038", "039", "070", "076", "077", "078",
              "079", "081", "082", "083", "084", "085", "086", "088", "090", "091", "093", "094",
              "096", "097", "098"));

  /** The address of a household, by its number in the ward. */
  static Address of(int household, Draws draws) {
    return new Address(
        draws.between(1, 480),
        draws.chance(IN_ALLEY) ? draws.between(1, 60) : 0,
        STREETS.pick(draws),
        household / Priors.RESIDENT_GROUP_HOUSEHOLDS + 1,
        PHONE_PREFIXES.pick(draws),
        draws.below(10_000_000));
  }

  /** Writes street and neighbourhood as one quoted field. */
  void writeTo(CsvFile csv, String neighbourhood) {
    csv.add('"');
    csv.add(Integer.toString(number));
    if (alley > 0) {
      csv.add('/');
      csv.add(Integer.toString(alley));
    }
    csv.add(' ');
    csv.add(street);
    csv.add(", ");
    csv.add(neighbourhood);
    csv.add('"');
    csv.end();
  }

  /** Writes the phone number as one field of ten digits. */
  void writePhoneTo(CsvFile csv) {
    csv.add(phonePrefix);
    csv.digits(phoneRest, 7);
    csv.end();
  }
}
