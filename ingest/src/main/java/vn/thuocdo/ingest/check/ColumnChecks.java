package vn.thuocdo.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.data.text.Bilingual;

/** The checks that follow from the columns of a contract. */
public final class ColumnChecks {
  /** Weights of the first nine digits of a tax code; the tenth is 10 - sum mod 11. */
  private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  /** Spreadsheets write {@code 1.23457E+11} for long codes, and the digits are lost. */
  private static final Bilingual SPOILT =
      new Bilingual(
          "; nếu Excel đã đổi thành số (mất số 0 ở đầu, 1.23457E+11) thì đặt cột là Văn bản (Text) và nhập lại",
          "; when Excel made a number of it (leading zero lost, 1.23457E+11), format the column as Text and enter it again");

  private final DatasetContract contract;
  private final SqlDialect dialect;
  private final CheckTerms terms;

  public ColumnChecks(DatasetContract contract, SqlDialect dialect, CheckTerms terms) {
    this.contract = contract;
    this.dialect = dialect;
    this.terms = terms;
  }

  private static String name(Column column) {
    return "\"" + column.name() + "\"";
  }

  /** Every check. */
  public List<Check> all() {
    List<Check> checks = new ArrayList<>(ofText());
    checks.addAll(ofPlace());
    return checks;
  }

  /** Checks of what the cells hold, in the order of the columns. */
  public List<Check> ofText() {
    List<Check> checks = new ArrayList<>();
    for (Column column : contract.columns()) {
      if (column.required()) {
        checks.add(missing(column));
      }
      readable(column).ifPresent(checks::add);
      column.pattern().ifPresent(pattern -> checks.addAll(pattern(column, pattern)));
      column.reference().ifPresent(reference -> checks.add(known(column, reference)));
      column.min().ifPresent(min -> checks.add(bound(column, min, "<", "BELOW_MIN")));
      column.max().ifPresent(max -> checks.add(bound(column, max, ">", "ABOVE_MAX")));
    }
    return checks;
  }

  /** Checks of the units that rows name. */
  public List<Check> ofPlace() {
    return contract.columns().stream()
        .filter(column -> column.type() == ColumnType.UNIT)
        .flatMap(column -> unit(column).stream())
        .toList();
  }

  private Check missing(Column column) {
    return check(
        column,
        "REQUIRED_MISSING",
        StagingSql.rawName(column) + " IS NULL",
        "thiếu giá trị bắt buộc",
        "a required value is missing");
  }

  private Optional<Check> readable(Column column) {
    String unread =
        "%s IS NOT NULL AND %s IS NULL".formatted(StagingSql.rawName(column), name(column));
    String codes = String.join(", ", column.codes());
    return switch (column.type()) {
      case TEXT, UNIT, IDENTIFIER -> Optional.empty();
      case CODE ->
          Optional.of(
              check(
                  column,
                  "NOT_IN_CODE_LIST",
                  StagingSql.rawName(column) + " NOT IN " + TypedSql.literals(column.codes()),
                  "không có trong danh mục (" + codes + ")",
                  "not in the code list (" + codes + ")"));
      case SET ->
          Optional.of(
              check(
                  column,
                  "NOT_IN_CODE_LIST",
                  dialect.setHolds(StagingSql.rawName(column), column.codes()),
                  "có giá trị ngoài danh mục (" + codes + ")",
                  "holds a value outside the code list (" + codes + ")"));
      case DATE ->
          Optional.of(
              check(
                  column,
                  "NOT_A_DATE",
                  unread,
                  "không phải ngày có thật; viết 2026-03-31 hoặc 31/03/2026",
                  "not a real date; write 2026-03-31 or 31/03/2026"));
      case MONTH ->
          Optional.of(
              check(
                  column,
                  "NOT_A_MONTH",
                  unread,
                  "không phải tháng; viết 2026-03 hoặc 03/2026",
                  "not a month; write 2026-03 or 03/2026"));
      case INTEGER, DECIMAL ->
          Optional.of(
              check(
                  column,
                  "NOT_A_NUMBER",
                  unread,
                  "không phải số; không dùng dấu phân cách hàng nghìn, phần thập phân viết bằng dấu chấm",
                  "not a number; no grouping marks, decimals with a dot"));
      case BOOLEAN ->
          Optional.of(
              check(column, "NOT_A_BOOLEAN", unread, "không phải có/không", "neither yes nor no"));
    };
  }

  private List<Check> pattern(Column column, TextPattern pattern) {
    List<Check> checks = new ArrayList<>();
    boolean number = pattern.looksLikeNumber();
    checks.add(
        check(
            column,
            "WRONG_PATTERN",
            "NOT " + dialect.matches(StagingSql.rawName(column), pattern.regex()),
            "sai định dạng, phải là " + pattern.words().vi() + (number ? SPOILT.vi() : ""),
            "wrong format, must be " + pattern.words().en() + (number ? SPOILT.en() : "")));
    if (pattern == TextPattern.TAX_CODE) {
      checks.add(
          check(
              column,
              "TAX_CODE_CHECK_DIGIT",
              taxCheckDigitFails(StagingSql.rawName(column)),
              "sai chữ số kiểm tra của mã số thuế",
              "the tax code's check digit is wrong"));
    }
    return checks;
  }

  private Check known(Column column, Reference reference) {
    List<String> names = terms.known().of(reference);
    String text = StagingSql.rawName(column);
    return new Check(
        column.name(),
        reference.errorCode(),
        names.isEmpty() ? text + " IS NOT NULL" : text + " NOT IN " + TypedSql.literals(names),
        message(
            column,
            "không có trong danh mục " + reference.things().vi(),
            "not in the list of " + reference.things().en()),
        names.isEmpty() ? Optional.empty() : Optional.of(dialect.nearest(text, names)));
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

  private Check bound(Column column, String limit, String wrong, String code) {
    boolean day = limit.equals("today");
    String bound =
        column.type() == ColumnType.DATE
            ? "DATE '%s'".formatted(day ? terms.today() : limit)
            : limit;
    boolean below = wrong.equals("<");
    return check(
        column,
        code,
        "%s %s %s".formatted(name(column), wrong, bound),
        (below ? "nhỏ hơn mức cho phép " : "lớn hơn mức cho phép ") + (day ? "hôm nay" : limit),
        (below ? "below the limit " : "above the limit ") + limit);
  }

  private List<Check> unit(Column column) {
    String exists = name(column) + " IS NOT NULL AND _unit_code IS NULL";
    List<Check> checks = new ArrayList<>();
    checks.add(
        check(
            column,
            "UNKNOWN_UNIT",
            exists,
            "không có trong danh mục phường, xã, đặc khu",
            "not in the list of wards"));
    contract
        .find(contract.eventDate())
        .filter(date -> date.type() == ColumnType.DATE)
        .ifPresent(
            date ->
                checks.add(
                    check(
                        column,
                        "UNIT_NOT_VALID_ON_DATE",
                        "%s < _unit_valid_from".formatted(name(date)),
                        "chưa tồn tại vào ngày này",
                        "did not exist on that day")));
    return checks;
  }

  private static Check check(Column column, String code, String fails, String vi, String en) {
    return new Check(column.name(), code, fails, message(column, vi, en));
  }

  private static Bilingual message(Column column, String vi, String en) {
    return new Bilingual(
        "%s: %s.".formatted(column.label().vi(), vi), "%s: %s.".formatted(column.label().en(), en));
  }
}
