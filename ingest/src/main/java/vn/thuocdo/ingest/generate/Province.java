package vn.thuocdo.ingest.generate;

/** The two provinces that have sources, and the habits of their files. */
public enum Province {
  HO_CHI_MINH("79", "H29", CsvStyle.ENGLISH),
  DONG_NAI("75", "H19", CsvStyle.VIETNAMESE);

  private final String code;
  private final String agencyRoot;
  private final CsvStyle style;

  Province(String code, String agencyRoot, CsvStyle style) {
    this.code = code;
    this.agencyRoot = agencyRoot;
    this.style = style;
  }

  /** The official two-digit code (QĐ 19/2025/QĐ-TTg). */
  public String code() {
    return code;
  }

  /** The electronic identifier of the province among agencies (QĐ 20/2020/QĐ-TTg). */
  public String agencyRoot() {
    return agencyRoot;
  }

  /** How its offices save CSV files. */
  public CsvStyle style() {
    return style;
  }
}
