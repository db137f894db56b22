package vn.thuocdo.analytics.quality;

import java.util.Arrays;
import java.util.Locale;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.text.Bilingual;

/**
 * The measures of data quality, after the principle "đúng, đủ, sạch, sống, thống nhất, dùng chung"
 * (KH31; Đề án 06 of Đồng Nai; the first four in the plan of 2024). Each is a share of rows or
 * cells; the higher the better. Rows that wait for their parent are not counted.
 */
public enum QualityMeasure {
  VALID(
      new Bilingual("Đúng", "Valid"),
      new Bilingual(
          "Bao nhiêu dòng nhận được không sai và không bị nhắc?",
          "How many rows are right, without even a warning?"),
      new Bilingual("dòng đã nạp, không bị nhắc", "rows that landed without a warning"),
      new Bilingual("dòng đã đọc", "rows read")),
  COMPLETE(
      new Bilingual("Đủ", "Complete"),
      new Bilingual(
          "Bao nhiêu ô phải có số liệu đã có số liệu?",
          "How many of the cells that should be filled are filled?"),
      new Bilingual("ô có số liệu của các dòng mới nhất", "filled cells of the newest rows"),
      new Bilingual("ô phải có của các dòng mới nhất", "expected cells of the newest rows")),
  CLEAN(
      new Bilingual("Sạch", "Clean"),
      new Bilingual(
          "Bao nhiêu dòng đã nạp không trùng dòng đã có?",
          "How many rows that landed were not there before?"),
      new Bilingual("dòng đã nạp không trùng", "rows that landed and are no duplicates"),
      new Bilingual("dòng đã nạp", "rows that landed")),
  FRESH(
      new Bilingual("Sống", "Fresh"),
      new Bilingual(
          "Bao nhiêu dòng đến trong số ngày quy định sau khi phát sinh?",
          "How many rows came within the days allowed after their event?"),
      new Bilingual("dòng đã nạp trong số ngày quy định", "rows that landed within those days"),
      new Bilingual("dòng đã nạp", "rows that landed")),
  CONSISTENT(
      new Bilingual("Thống nhất", "Consistent"),
      new Bilingual(
          "Bao nhiêu dòng chỉ dùng mã trong danh mục chung?",
          "How many rows use only codes of the common lists?"),
      new Bilingual("dòng không có mã lạ", "rows without an unknown code or unit"),
      new Bilingual("dòng đã đọc", "rows read")),
  SHARED(
      new Bilingual("Dùng chung", "Shared"),
      new Bilingual(
          "Bao nhiêu dòng mang mã định danh mà bộ dữ liệu khác cũng biết?",
          "How many rows carry an identifier that another dataset knows too?"),
      new Bilingual(
          "dòng mới nhất có mã mà bộ khác biết", "newest rows whose identifier is known elsewhere"),
      new Bilingual("dòng mới nhất có mã định danh", "newest rows that carry an identifier"));

  private final Bilingual label;
  private final Bilingual question;
  private final Bilingual numerator;
  private final Bilingual denominator;

  QualityMeasure(Bilingual label, Bilingual question, Bilingual numerator, Bilingual denominator) {
    this.label = label;
    this.question = question;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The name in commands, tables and answers: {@code valid}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The plans' word for it. */
  public Bilingual label() {
    return label;
  }

  public Bilingual question() {
    return question;
  }

  /** What the numerator counts. */
  public Bilingual numerator() {
    return numerator;
  }

  /** What the denominator counts. */
  public Bilingual denominator() {
    return denominator;
  }

  /** The measure with this {@link #id()}; a NOT_FOUND error otherwise. */
  public static QualityMeasure of(String id) {
    return Arrays.stream(values())
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    "Cannot find measure '%s': data quality has no such measure. %s"
                        .formatted(
                            id,
                            NearMatches.hint(
                                id, Arrays.stream(values()).map(QualityMeasure::id).toList()))));
  }
}
