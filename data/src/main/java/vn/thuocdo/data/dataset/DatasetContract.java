package vn.thuocdo.data.dataset;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * What a source sends: its columns, key, event date and checks. The one truth for reading files,
 * laying out lake tables and naming SQL views.
 *
 * @param key columns that identify a row; a later row with the same key supersedes
 * @param entity column beside the key that ties rows of one household or person over time, if any
 * @param eventDate column that places a row in time; {@code parent.<column>} takes the parent's
 * @param unit column that places a row in a province or ward; {@code parent.<column>} takes the
 *     parent's; empty when rows belong to no place
 * @param parent the dataset a row belongs to, if any
 * @param reporting who owes the dataset every month, if anybody does
 * @param quality which cells are expected and which identifiers are shared
 */
public record DatasetContract(
    String id,
    int version,
    Bilingual name,
    Bilingual about,
    List<String> key,
    Optional<String> entity,
    String eventDate,
    Optional<String> unit,
    Optional<Parent> parent,
    Optional<Reporting> reporting,
    List<Column> columns,
    List<RowRule> rules,
    QualityTerms quality) {

  /**
   * Rows of this dataset wait until their parent row has landed.
   *
   * @param dataset the parent dataset, whose key is the one column {@code column}
   * @param column column that holds the parent's key
   * @param nested name under which a parent's document lists its rows of this dataset
   * @param brings parent columns that checks may use, with the prefix {@code parent_}
   */
  public record Parent(String dataset, String column, String nested, List<String> brings) {
    public Parent {
      brings = List.copyOf(brings);
    }
  }

  /**
   * The monthly duty to report. The plans want results by the 10th of the next month (KH31, Đề án
   * 06 of Đồng Nai).
   *
   * @param by level of the units that owe the dataset
   * @param day last day of the following month on which a month's rows are on time
   * @param freshDays days after its event date within which a row counts as fresh when it lands
   */
  public record Reporting(UnitLevel by, int day, int freshDays) {}

  /** Prefix of an event date or unit that is a column of the parent. */
  private static final String FROM_PARENT = "parent.";

  private static final String PROVINCE = "province_code";

  public DatasetContract {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
  }

  public Optional<Column> find(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** Columns that the lake keeps, in the order of the contract. */
  public List<Column> storedColumns() {
    return columns.stream().filter(Column::stored).toList();
  }

  /**
   * SQL of the event date of a typed row: a date column, the last day of a month column, or a
   * column of the parent.
   */
  public String eventDateSql(String from) {
    if (eventDate.startsWith(FROM_PARENT)) {
      return "%s.\"parent_%s\"".formatted(from, eventDate.substring(FROM_PARENT.length()));
    }
    String column = "%s.\"%s\"".formatted(from, eventDate);
    boolean month = find(eventDate).filter(c -> c.type() == ColumnType.MONTH).isPresent();
    return month ? "last_day(CAST(%s || '-01' AS DATE))".formatted(column) : column;
  }

  /**
   * SQL of the unit of a typed row; NULL when the dataset has none. A row that may leave its ward
   * open, and does, belongs to its province.
   */
  public String unitSql(String from) {
    return unit.map(
            column ->
                column.startsWith(FROM_PARENT)
                    ? "%s.\"parent_%s\"".formatted(from, column.substring(FROM_PARENT.length()))
                    : placeSql(from, column))
        .orElse("CAST(NULL AS STRING)");
  }

  private String placeSql(String from, String column) {
    boolean open = find(column).filter(c -> !c.required()).isPresent();
    return open && find(PROVINCE).isPresent()
        ? "coalesce(%1$s.\"%2$s\", %1$s.\"%3$s\")".formatted(from, column, PROVINCE)
        : "%s.\"%s\"".formatted(from, column);
  }

  /** Columns that every row, or every row a condition applies to, is expected to fill. */
  public List<Column> expectedColumns() {
    return storedColumns().stream()
        .filter(c -> !key.contains(c.name()) && !quality.optional().contains(c.name()))
        .toList();
  }

  /** The first UNIT column, if the dataset has one. */
  public Optional<Column> unitColumn() {
    return columns.stream().filter(c -> c.type() == ColumnType.UNIT).findFirst();
  }
}
