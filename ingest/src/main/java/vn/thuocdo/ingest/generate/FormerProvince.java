package vn.thuocdo.ingest.generate;

import java.util.Arrays;

/**
 * The provinces before the merger of 01/07/2025 (NQ 202/2025/QH15); their numbers live on in tax
 * codes and personal identifiers.
 */
public enum FormerProvince {
  HO_CHI_MINH("Thành phố Hồ Chí Minh", "03", "079"),
  BINH_DUONG("Tỉnh Bình Dương", "37", "074"),
  BA_RIA_VUNG_TAU("Tỉnh Bà Rịa - Vũng Tàu", "35", "077"),
  DONG_NAI("Tỉnh Đồng Nai", "36", "075"),
  BINH_PHUOC("Tỉnh Bình Phước", "38", "070");

  private final String label;
  private final String taxOffice;
  private final String birthPlace;

  FormerProvince(String label, String taxOffice, String birthPlace) {
    this.label = label;
    this.taxOffice = taxOffice;
    this.birthPlace = birthPlace;
  }

  /** The former province with this full name in the unit list. */
  public static FormerProvince of(String label) {
    return Arrays.stream(values())
        .filter(province -> province.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no former province " + label));
  }

  /** First two digits of the tax codes its tax office gave out. */
  public String taxOffice() {
    return taxOffice;
  }

  /**
   * First three digits of the identifier of a person registered there at birth (TT 07/2016/TT-BCA).
   */
  public String birthPlace() {
    return birthPlace;
  }
}
