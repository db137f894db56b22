package vn.thuocdo.analytics.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.ParquetRows;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.text.Slug;

/**
 * What offices state about goals and tasks, the newest row of every key, as of one moment: levels
 * assigned to units and progress of tasks.
 */
public final class Statements {
  /** Before anything has landed. */
  public static final Statements NONE = new Statements(List.of(), List.of());

  private final Map<String, List<AssignedTarget>> assignedByGoal;
  private final Map<String, List<TaskUpdate>> updatesByTask;

  public Statements(List<AssignedTarget> assigned, List<TaskUpdate> updates) {
    this.assignedByGoal = assigned.stream().collect(groupingBy(AssignedTarget::goalId));
    this.updatesByTask = updates.stream().collect(groupingBy(TaskUpdate::taskId));
  }

  /** The datasets that hold statements. */
  public static final List<String> DATASETS = List.of("assigned_targets", "task_updates");

  /**
   * The statements of the lake as they were at some states of its datasets, read once when they are
   * first asked for. Of a state that is forgotten, today's rows are read.
   *
   * @param states of each dataset; what is not among them had not landed
   */
  public static Supplier<Statements> of(
      DuckDb db, Lake lake, Catalogue catalogue, Map<String, SnapshotId> states) {
    String targets =
        newest(
            lake,
            catalogue.dataset("assigned_targets"),
            states,
            "goal_id, coalesce(unit_code, ward_code), neighbourhood, due_on, value, assigned_on");
    String updates =
        newest(
            lake,
            catalogue.dataset("task_updates"),
            states,
            "task_id, updated_on, status, percent, agency_code, note, evidence_ref");
    AtomicReference<Statements> read = new AtomicReference<>();
    return () -> read.updateAndGet(known -> known == null ? read(db, targets, updates) : known);
  }

  private static Statements read(DuckDb db, String targets, String updates) {
    try (DuckDb connection = db.duplicate()) {
      return new Statements(
          connection.query(targets, Statements::assigned),
          connection.query(updates, Statements::update));
    }
  }

  private static String newest(
      Lake lake, DatasetContract contract, Map<String, SnapshotId> states, String columns) {
    return "SELECT %s FROM %s QUALIFY row_number() OVER (PARTITION BY %s ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) = 1 ORDER BY _event_date, _landed_seq, _row_number"
        .formatted(
            columns,
            ParquetRows.sql(files(lake, contract, states), DatasetTables.layout(contract)),
            contract.key().stream().map("\"%s\""::formatted).collect(joining(", ")));
  }

  private static List<Path> files(
      Lake lake, DatasetContract contract, Map<String, SnapshotId> states) {
    Optional<SnapshotId> state = Optional.ofNullable(states.get(contract.id()));
    return lake.find(DatasetTables.accepted(contract.id()))
        .flatMap(
            table -> state.map(s -> table.states().remembers(s) ? table.files(s) : table.files()))
        .orElse(List.of());
  }

  private static AssignedTarget assigned(ResultSet row) throws SQLException {
    String unit = row.getString(2);
    return new AssignedTarget(
        row.getString(1),
        Optional.ofNullable(row.getString(3)).map(n -> unit + "/" + Slug.of(n)).orElse(unit),
        row.getObject(4, LocalDate.class),
        row.getBigDecimal(5).stripTrailingZeros(),
        row.getObject(6, LocalDate.class));
  }

  private static TaskUpdate update(ResultSet row) throws SQLException {
    return new TaskUpdate(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        Optional.ofNullable(row.getBigDecimal(4)),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)));
  }

  /** Levels of a goal that were assigned to a unit, in the order of their days. */
  public List<AssignedTarget> assigned(String goalId, String unitCode) {
    return assignedByGoal.getOrDefault(goalId, List.of()).stream()
        .filter(target -> target.unitCode().equals(unitCode))
        .sorted(java.util.Comparator.comparing(AssignedTarget::dueOn))
        .toList();
  }

  /** What was said of a task up to a day, oldest first. */
  public List<TaskUpdate> updates(String taskId, LocalDate day) {
    return updatesByTask.getOrDefault(taskId, List.of()).stream()
        .filter(update -> !update.updatedOn().isAfter(day))
        .sorted(java.util.Comparator.comparing(TaskUpdate::updatedOn))
        .toList();
  }
}
