package vn.thuocdo.analytics.engine;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableLayout;

/**
 * Gives a session two views per dataset: {@code <dataset>} with the newest row of every key, and
 * {@code <dataset>_versions} with every row that ever landed.
 */
public final class LakeViews {
  private static final Set<ColumnType> TEXTS =
      Set.of(ColumnType.TEXT, ColumnType.IDENTIFIER, ColumnType.UNIT);

  private final ComputeSession session;
  private final Lake lake;

  public LakeViews(ComputeSession session, Lake lake) {
    this.session = session;
    this.lake = lake;
  }

  /** Creates the views and returns the snapshot each was made from. */
  public Map<String, SnapshotId> create(Catalogue catalogue) {
    Map<String, SnapshotId> snapshots = new LinkedHashMap<>();
    for (DatasetContract contract : catalogue.datasets().values()) {
      Optional<LakeTable> table = lake.find(DatasetTables.accepted(contract.id()));
      Optional<SnapshotId> snapshot = table.flatMap(LakeTable::currentSnapshot);
      List<Path> files = snapshot.map(s -> table.orElseThrow().files(s)).orElse(List.of());
      view(contract, files);
      snapshot.ifPresent(s -> snapshots.put(contract.id(), s));
    }
    return snapshots;
  }

  private void view(DatasetContract contract, List<Path> files) {
    TableLayout layout = DatasetTables.layout(contract);
    String versions = "\"%s_versions\"".formatted(contract.id());
    session.view(contract.id() + "_versions", files, layout);
    boolean superseded =
        !files.isEmpty()
            && session.number("SELECT count(*) FROM %s WHERE _supersedes".formatted(versions)) > 0;
    session.view(
        contract.id(), superseded ? newestSql(contract, versions) : "SELECT * FROM " + versions);
  }

  /**
   * SQL of the newest row of every key; only keys that were superseded at all are compared.
   *
   * @param versions table, or SELECT in brackets, with every version of the rows
   */
  public static String newestSql(DatasetContract contract, String versions) {
    return """
        WITH changed AS (SELECT DISTINCT %1$s AS k FROM %2$s WHERE _supersedes)
        SELECT %3$s FROM %2$s WHERE %1$s NOT IN (SELECT k FROM changed)
        UNION ALL
        SELECT %3$s FROM (
          SELECT *, row_number() OVER (
            PARTITION BY %1$s ORDER BY _event_date DESC, _landed_seq DESC, _row_number DESC) AS _newest
          FROM %2$s WHERE %1$s IN (SELECT k FROM changed))
        WHERE _newest = 1"""
        .formatted(keySql(contract), versions, DatasetTables.layout(contract).columnList());
  }

  /** SQL of the key of a dataset's row, as one text. */
  public static String keySql(DatasetContract contract) {
    return contract.key().stream()
        .map(column -> textSql(contract, column))
        .collect(joining(" || chr(31) || "));
  }

  /**
   * SQL of a column as text; empty text where it is unknown. A text that is always there stays
   * bare, because then engines skip the parts of files that cannot hold it.
   */
  public static String textSql(DatasetContract contract, String column) {
    boolean bare =
        contract.find(column).filter(c -> c.required() && TEXTS.contains(c.type())).isPresent();
    return (bare ? "\"%s\"" : "coalesce(CAST(\"%s\" AS STRING), '')").formatted(column);
  }
}
