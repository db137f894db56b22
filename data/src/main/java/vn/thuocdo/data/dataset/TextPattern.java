package vn.thuocdo.data.dataset;

import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/** Named formats of identifiers and codes. The regular expressions are RE2, matched in full. */
public enum TextPattern {
  /** Vietnamese mobile (03, 05, 07, 08, 09 and eight digits) or fixed line (02 and nine). */
  PHONE(
      "(\\+84|0)([35789][0-9]{8}|2[0-9]{9})",
      "số điện thoại Việt Nam, viết liền", "Vietnamese phone number, no spaces"),
  /** Twelve digits: province, century and sex, year of birth, serial (NĐ 137/2015, Điều 13). */
  PERSONAL_ID("[0-9]{12}", "12 chữ số", "12 digits"),
  /** Ten digits, a branch with three more, or the owner's twelve-digit id (TT 86/2024/TT-BTC). */
  TAX_CODE(
      "[0-9]{10}|[0-9]{10}-?[0-9]{3}|[0-9]{12}",
      "10 chữ số, 13 chữ số (đơn vị phụ thuộc) hoặc 12 chữ số (hộ kinh doanh)",
      "10 digits, 13 digits (branch) or 12 digits (household business)"),
  /** Agency part, day of receipt, serial (TT 01/2018/TT-VPCP, Điều 19), with tolerated variants. */
  DOSSIER_CODE(
      "[A-Z0-9]{1,4}(\\.[A-Z0-9]{1,4}){1,4}-[0-9]{6}-[0-9]{4,6}",
      "dạng H29.16-260331-0001", "of the form H29.16-260331-0001"),
  /** Code of the national procedure catalogue, with or without the place of publication. */
  PROCEDURE_CODE(
      "[1-9]\\.[0-9]{6}(\\.[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2})?",
      "dạng 1.004227", "of the form 1.004227");

  private final String regex;
  private final Bilingual words;

  TextPattern(String regex, String vi, String en) {
    this.regex = regex;
    this.words = new Bilingual(vi, en);
  }

  public String regex() {
    return regex;
  }

  /** How to write it, for people. */
  public Bilingual words() {
    return words;
  }

  /** True when it is digits only, which spreadsheets like to turn into numbers. */
  public boolean looksLikeNumber() {
    return this == PHONE || this == PERSONAL_ID || this == TAX_CODE;
  }

  /** The pattern with this lower-case name; IllegalArgumentException otherwise. */
  public static TextPattern of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown pattern '%s'".formatted(name), e);
    }
  }
}
