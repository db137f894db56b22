package vn.thuocdo.ingest.generate.dirt;

import static vn.thuocdo.data.dataset.ColumnType.BOOLEAN;
import static vn.thuocdo.data.dataset.ColumnType.CODE;
import static vn.thuocdo.data.dataset.ColumnType.DATE;
import static vn.thuocdo.data.dataset.ColumnType.DECIMAL;
import static vn.thuocdo.data.dataset.ColumnType.INTEGER;
import static vn.thuocdo.data.dataset.ColumnType.MONTH;
import static vn.thuocdo.data.dataset.ColumnType.SET;
import static vn.thuocdo.data.dataset.ColumnType.UNIT;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.TextPattern;

/** A mistake in one cell, which a check of its column alone must catch. */
enum CellMistake {
  EMPTIED(
      "REQUIRED_MISSING",
      "required cell emptied",
      (column, value) -> when(column.required(), () -> "")),
  IMPOSSIBLE_DATE(
      "NOT_A_DATE",
      "day that does not exist",
      (column, value) -> when(column.type() == DATE, () -> Dates.like(value, "2026", "02", "31"))),
  MONTH_IN_WORDS(
      "NOT_A_MONTH",
      "month in words",
      (column, value) -> when(column.type() == MONTH, () -> "Tháng 3")),
  THIRTEENTH_MONTH(
      "NOT_A_MONTH",
      "thirteenth month",
      (column, value) ->
          when(column.type() == MONTH, () -> value.contains("/") ? "13/2026" : "2026-13")),
  THOUSANDS_DOT(
      "NOT_A_NUMBER",
      "thousands separated by dots",
      (column, value) ->
          when(column.type() == INTEGER && value.length() > 3, () -> grouped(value, '.'))),
  THOUSANDS_COMMA(
      "NOT_A_NUMBER",
      "thousands separated by commas",
      (column, value) ->
          when(isNumber(column) && value.matches("[0-9]{4,}"), () -> grouped(value, ',') + ".5")),
  NUMBER_TO_COME(
      "NOT_A_NUMBER",
      "words in place of a number",
      (column, value) -> when(isNumber(column), () -> "đang cập nhật")),
  UNCLEAR_ANSWER(
      "NOT_A_BOOLEAN",
      "neither yes nor no",
      (column, value) -> when(column.type() == BOOLEAN, () -> "chưa rõ")),
  CAPITALS(
      "NOT_IN_CODE_LIST",
      "code in capital letters",
      (column, value) -> when(holdsCodes(column), () -> value.toUpperCase(Locale.ROOT))),
  VIETNAMESE_WORD(
      "NOT_IN_CODE_LIST",
      "Vietnamese word in place of a code",
      (column, value) -> when(holdsCodes(column), () -> "Chưa xác định")),
  SCIENTIFIC(
      "WRONG_PATTERN",
      "long number as Excel shows it",
      (column, value) ->
          when(
              value.matches("[0-9]{12}") && column.pattern().isPresent(), () -> scientific(value))),
  LOST_ZERO(
      "WRONG_PATTERN",
      "leading zero lost",
      (column, value) ->
          when(
              column.pattern().isPresent() && value.matches("0[0-9]{9}|0[0-9]{11}"),
              () -> value.substring(1))),
  WRONG_MARKS(
      "WRONG_PATTERN",
      "other marks in a code",
      (column, value) ->
          when(
              is(column, TextPattern.DOSSIER_CODE) || is(column, TextPattern.PROCEDURE_CODE),
              () -> value.replace('-', '/').replaceFirst("\\.", ","))),
  WRONG_CHECK_DIGIT(
      "TAX_CODE_CHECK_DIGIT",
      "another check digit",
      (column, value) ->
          when(
              is(column, TextPattern.TAX_CODE) && value.matches("[0-9]{10}"),
              () -> value.substring(0, 9) + next(value.charAt(9)))),
  UNKNOWN_WARD(
      "UNKNOWN_UNIT",
      "ward that does not exist",
      (column, value) -> when(column.type() == UNIT, () -> "99999")),
  SHORT_WARD(
      "UNKNOWN_UNIT",
      "first digit of the ward lost",
      (column, value) -> when(column.type() == UNIT, () -> value.substring(1))),
  TOO_SMALL(
      "BELOW_MIN",
      "below the least value",
      (column, value) ->
          column.min().map(min -> column.type() == DATE ? Dates.before(min, value) : less(min))),
  TOO_LARGE(
      "ABOVE_MAX",
      "above the largest value",
      (column, value) ->
          column.type() == DATE ? Optional.empty() : column.max().map(max -> max + "4")),
  IN_FUTURE(
      "ABOVE_MAX",
      "date in the future",
      (column, value) ->
          when(column.max().equals(Optional.of("today")), () -> Dates.inYear("2096", value))),
  BEFORE_MERGER(
      "UNIT_NOT_VALID_ON_DATE",
      "date before the ward existed",
      (column, value) -> when(column.type() == DATE, () -> Dates.like(value, "2025", "01", "15")));

  private final String code;
  private final String kind;
  private final Spoiling spoiling;

  CellMistake(String code, String kind, Spoiling spoiling) {
    this.code = code;
    this.kind = kind;
    this.spoiling = spoiling;
  }

  /** How a right value turns into a wrong one. */
  private interface Spoiling {
    Optional<String> of(Column column, String value);
  }

  /** The wrong value in place of a value that is not empty; empty when it cannot happen. */
  Optional<String> write(Column column, String value) {
    return spoiling.of(column, value);
  }

  String code() {
    return code;
  }

  String kind() {
    return kind;
  }

  private static Optional<String> when(boolean possible, Supplier<String> written) {
    return possible ? Optional.of(written.get()) : Optional.empty();
  }

  private static boolean isNumber(Column column) {
    return column.type() == INTEGER || column.type() == DECIMAL;
  }

  private static boolean holdsCodes(Column column) {
    return column.type() == CODE || column.type() == SET;
  }

  private static boolean is(Column column, TextPattern pattern) {
    return column.pattern().equals(Optional.of(pattern));
  }

  private static String grouped(String digits, char mark) {
    return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", Character.toString(mark));
  }

  private static String scientific(String digits) {
    return String.format(Locale.ROOT, "%.5E", new BigDecimal(digits));
  }

  private static char next(char digit) {
    return digit == '9' ? '0' : (char) (digit + 1);
  }

  private static String less(String min) {
    return new BigDecimal(min).subtract(BigDecimal.ONE).toPlainString();
  }
}
