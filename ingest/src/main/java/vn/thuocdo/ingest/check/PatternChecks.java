package vn.thuocdo.ingest.check;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.data.text.Bilingual;

/** The checks of how a column's text is written. */
record PatternChecks(SqlDialect dialect) {
  /** Weights of the first nine digits of a tax code; the tenth is 10 - sum mod 11. */
  private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  /** Spreadsheets write {@code 1.23457E+11} for long codes, and the digits are lost. */
  private static final Bilingual SPOILT =
      new Bilingual(
          "; nếu Excel đã đổi thành số (mất số 0 ở đầu, 1.23457E+11) thì đặt cột là Văn bản (Text) và nhập lại",
          "; when Excel made a number of it (leading zero lost, 1.23457E+11), format the column as Text and enter it again");

  List<Check> of(Column column, TextPattern pattern) {
    List<Check> checks = new ArrayList<>();
    boolean number = pattern.looksLikeNumber();
    checks.add(
        Check.of(
            column,
            "WRONG_PATTERN",
            "NOT " + dialect.matches(StagingSql.rawName(column), pattern.regex()),
            "sai định dạng, phải là " + pattern.words().vi() + (number ? SPOILT.vi() : ""),
            "wrong format, must be " + pattern.words().en() + (number ? SPOILT.en() : "")));
    if (pattern == TextPattern.TAX_CODE) {
      checks.add(
          Check.of(
              column,
              "TAX_CODE_CHECK_DIGIT",
              taxCheckDigitFails(StagingSql.rawName(column)),
              "sai chữ số kiểm tra của mã số thuế",
              "the tax code's check digit is wrong"));
    }
    return checks;
  }

  private String taxCheckDigitFails(String raw) {
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < TAX_WEIGHTS.length; i++) {
      sum.append(i == 0 ? "" : " + ")
          .append("%d * %s".formatted(TAX_WEIGHTS[i], dialect.digit(raw, i + 1)));
    }
    return "CASE WHEN %s THEN 10 - (%s) %% 11 <> %s END"
        .formatted(dialect.matches(raw, "[0-9]{10}(-?[0-9]{3})?"), sum, dialect.digit(raw, 10));
  }
}
