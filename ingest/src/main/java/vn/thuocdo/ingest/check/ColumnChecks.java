package vn.thuocdo.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.Reference;

/** The checks that follow from the columns of a contract. */
public final class ColumnChecks {
  private final DatasetContract contract;
  private final SqlDialect dialect;
  private final CheckTerms terms;

  public ColumnChecks(DatasetContract contract, SqlDialect dialect, CheckTerms terms) {
    this.contract = contract;
    this.dialect = dialect;
    this.terms = terms;
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
      new ReadableCheck(dialect).of(column).ifPresent(checks::add);
      column
          .pattern()
          .ifPresent(pattern -> checks.addAll(new PatternChecks(dialect).of(column, pattern)));
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
    return Check.of(
        column,
        "REQUIRED_MISSING",
        StagingSql.rawName(column) + " IS NULL",
        "thiếu giá trị bắt buộc",
        "a required value is missing");
  }

  private Check known(Column column, Reference reference) {
    List<String> names = terms.known().of(reference);
    String text = StagingSql.rawName(column);
    return new Check(
        column.name(),
        reference.errorCode(),
        names.isEmpty() ? text + " IS NOT NULL" : text + " NOT IN " + TypedSql.literals(names),
        Check.message(
            column,
            "không có trong danh mục " + reference.things().vi(),
            "not in the list of " + reference.things().en()),
        names.isEmpty() ? Optional.empty() : Optional.of(dialect.nearest(text, names)));
  }

  private Check bound(Column column, String limit, String wrong, String code) {
    boolean day = limit.equals("today");
    String bound =
        column.type() == ColumnType.DATE
            ? "DATE '%s'".formatted(day ? terms.today() : limit)
            : limit;
    boolean below = wrong.equals("<");
    return Check.of(
        column,
        code,
        "%s %s %s".formatted(StagingSql.name(column), wrong, bound),
        (below ? "nhỏ hơn mức cho phép " : "lớn hơn mức cho phép ") + (day ? "hôm nay" : limit),
        (below ? "below the limit " : "above the limit ") + limit);
  }

  private List<Check> unit(Column column) {
    String exists = StagingSql.name(column) + " IS NOT NULL AND _unit_code IS NULL";
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.of(
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
                    Check.of(
                        column,
                        "UNIT_NOT_VALID_ON_DATE",
                        "%s < _unit_valid_from".formatted(StagingSql.name(date)),
                        "chưa tồn tại vào ngày này",
                        "did not exist on that day")));
    return checks;
  }
}
