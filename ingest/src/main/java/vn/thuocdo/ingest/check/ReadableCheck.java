package vn.thuocdo.ingest.check;

import java.util.Optional;
import vn.thuocdo.data.dataset.Column;

/** The check that a column's text can be read as its type. */
record ReadableCheck(SqlDialect dialect) {
  Optional<Check> of(Column column) {
    String unread =
        "%s IS NOT NULL AND %s IS NULL"
            .formatted(StagingSql.rawName(column), StagingSql.name(column));
    String codes = String.join(", ", column.codes());
    return switch (column.type()) {
      case TEXT, UNIT, IDENTIFIER -> Optional.empty();
      case CODE ->
          Optional.of(
              Check.of(
                  column,
                  "NOT_IN_CODE_LIST",
                  StagingSql.rawName(column) + " NOT IN " + TypedSql.literals(column.codes()),
                  "không có trong danh mục (" + codes + ")",
                  "not in the code list (" + codes + ")"));
      case SET ->
          Optional.of(
              Check.of(
                  column,
                  "NOT_IN_CODE_LIST",
                  dialect.setHolds(StagingSql.rawName(column), column.codes()),
                  "có giá trị ngoài danh mục (" + codes + ")",
                  "holds a value outside the code list (" + codes + ")"));
      case DATE ->
          Optional.of(
              Check.of(
                  column,
                  "NOT_A_DATE",
                  unread,
                  "không phải ngày có thật; viết 2026-03-31 hoặc 31/03/2026",
                  "not a real date; write 2026-03-31 or 31/03/2026"));
      case MONTH ->
          Optional.of(
              Check.of(
                  column,
                  "NOT_A_MONTH",
                  unread,
                  "không phải tháng; viết 2026-03 hoặc 03/2026",
                  "not a month; write 2026-03 or 03/2026"));
      case INTEGER, DECIMAL ->
          Optional.of(
              Check.of(
                  column,
                  "NOT_A_NUMBER",
                  unread,
                  "không phải số; không dùng dấu phân cách hàng nghìn, phần thập phân viết bằng dấu chấm",
                  "not a number; no grouping marks, decimals with a dot"));
      case BOOLEAN ->
          Optional.of(
              Check.of(
                  column, "NOT_A_BOOLEAN", unread, "không phải có/không", "neither yes nor no"));
    };
  }
}
