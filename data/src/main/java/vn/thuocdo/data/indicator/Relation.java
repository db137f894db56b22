package vn.thuocdo.data.indicator;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * Rows that indicators count, as SQL over the current rows of datasets, in the dialect DuckDB and
 * Spark share.
 *
 * <p>A STATE relation yields {@code province_code, ward_code, neighbourhood}, its breakdowns and
 * columns, and {@code valid_from, valid_to} (first day, and first day no longer; empty = still
 * valid). A FLOW relation yields {@code event_date} instead. A STEP is only a building block.
 *
 * @param uses other relations the SQL reads
 * @param ages column with the birth date, when filters may say {@code age}
 * @param columns what filters may use
 * @param byWard true when rows in a ward depend only on rows of things (same key or entity) that
 *     were ever in the ward, so that one ward can be counted without the others
 * @param confidential true when rows tell of people, so that figures of few of them are withheld
 */
public record Relation(
    String id,
    Bilingual about,
    Time time,
    List<String> datasets,
    List<String> uses,
    Optional<String> ages,
    List<String> columns,
    List<String> breakdowns,
    boolean byWard,
    boolean confidential,
    String sql) {

  /** How rows lie in time. */
  public enum Time {
    STATE,
    FLOW,
    STEP
  }

  public Relation {
    datasets = List.copyOf(datasets);
    uses = List.copyOf(uses);
    columns = List.copyOf(columns);
    breakdowns = List.copyOf(breakdowns);
  }
}
