package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.unit.Unit;

/**
 * Finds the wards whose figures added rows can change, and lets the dataset views show only what
 * those wards need.
 *
 * <p>A row changes the timeline of its entity (a household, a person; else the thing its key names)
 * and of the entity of every row it supersedes. The wards in which any row of those entities ever
 * lay are the changed ones. They need all rows of every entity that was ever in one of them, and
 * every version of those rows.
 */
final class ChangedWards {
  /** From this part of all wards on it is cheaper to compute everything. */
  private static final int PART = 3;

  private final ComputeSession session;
  private final Catalogue catalogue;
  private final Sources sources;
  private final DatasetContract root;
  private final List<DatasetContract> children;

  private ChangedWards(
      ComputeSession session,
      Catalogue catalogue,
      Sources sources,
      DatasetContract root,
      List<DatasetContract> children) {
    this.session = session;
    this.catalogue = catalogue;
    this.sources = sources;
    this.root = root;
    this.children = children;
  }

  /**
   * Lets the views of some datasets show what their changed wards need; empty when the wards cannot
   * be told or are too many, and then the views show everything.
   *
   * @return codes of the changed wards
   */
  static Optional<List<String>> show(
      ComputeSession session, Catalogue catalogue, Sources sources, Set<String> datasets) {
    List<DatasetContract> roots =
        datasets.stream().map(catalogue::dataset).filter(ChangedWards::isPlaced).toList();
    List<DatasetContract> children =
        datasets.stream().map(catalogue::dataset).filter(c -> !isPlaced(c)).toList();
    boolean tellable =
        roots.size() == 1 && children.stream().allMatch(child -> belongsTo(child, roots.get(0)));
    return tellable
        ? new ChangedWards(session, catalogue, sources, roots.get(0), children).show()
        : Optional.empty();
  }

  /** Lets the views show all rows again. */
  static void showEverything(
      ComputeSession session, Catalogue catalogue, Sources sources, Set<String> datasets) {
    for (String dataset : datasets) {
      session.view(
          dataset + "_versions",
          sources.files(dataset),
          DatasetTables.layout(catalogue.dataset(dataset)));
    }
  }

  private static boolean isPlaced(DatasetContract contract) {
    return contract.unit().flatMap(contract::find).isPresent();
  }

  private static boolean belongsTo(DatasetContract child, DatasetContract root) {
    return child
        .parent()
        .filter(p -> p.dataset().equals(root.id()) && root.key().equals(List.of(p.column())))
        .isPresent();
  }

  private Optional<List<String>> show() {
    see(root);
    children.forEach(this::see);
    Optional<List<String>> wards = wards();
    wards.ifPresent(w -> narrow());
    return wards;
  }

  private void see(DatasetContract contract) {
    session.view(all(contract), sources.files(contract.id()), DatasetTables.layout(contract));
  }

  private void show(DatasetContract contract, String rows) {
    session.view(contract.id() + "_versions", "SELECT * FROM \"%s\"".formatted(rows));
  }

  private static String all(DatasetContract contract) {
    return contract.id() + "_all";
  }

  private static String near(DatasetContract contract) {
    return contract.id() + "_near";
  }

  private Optional<List<String>> wards() {
    session.materialise("touched_keys", touchedKeys());
    session.materialise(
        "touched",
        "SELECT DISTINCT %s AS e FROM %s WHERE %s IN (SELECT k FROM touched_keys)"
            .formatted(entity(), all(root), key()));
    List<Optional<String>> found =
        session.query(
            "SELECT DISTINCT %s FROM %s WHERE %s IN (SELECT e FROM touched) ORDER BY 1"
                .formatted(ward(), all(root), entity()),
            row -> row.text(1));
    List<String> wards = found.stream().flatMap(Optional::stream).toList();
    List<Unit> every = catalogue.units().wards(Optional.empty());
    boolean known =
        wards.size() == found.size()
            && every.stream().map(Unit::code).collect(toSet()).containsAll(wards);
    return known && wards.size() * PART <= every.size() && provincesAgree(wards)
        ? Optional.of(wards)
        : Optional.empty();
  }

  private String touchedKeys() {
    StringBuilder sql = new StringBuilder();
    session.view("added", sources.added(root.id()).orElseThrow(), DatasetTables.layout(root));
    sql.append("SELECT DISTINCT %s AS k FROM added".formatted(key()));
    for (DatasetContract child : children) {
      String view = child.id() + "_added";
      session.view(view, sources.added(child.id()).orElseThrow(), DatasetTables.layout(child));
      sql.append(" UNION SELECT DISTINCT %s FROM \"%s\"".formatted(reference(child), view));
    }
    return sql.toString();
  }

  /** A row that says another province than its ward's counts for that province alone. */
  private boolean provincesAgree(List<String> wards) {
    session.table(
        "changed_wards", WardMerge.WARDS, wards.stream().map(w -> List.<Object>of(w)).toList());
    return root.find("province_code").isEmpty()
        || session.number(
                "SELECT count(*) FROM %1$s r JOIN wards w ON w.ward_code = r.%2$s WHERE r.%2$s IN (SELECT ward_code FROM changed_wards) AND r.province_code IS DISTINCT FROM w.province_code"
                    .formatted(all(root), ward()))
            == 0;
  }

  private void narrow() {
    session.materialise(
        "near_entities",
        "SELECT DISTINCT %s AS e FROM %s WHERE %s IN (SELECT ward_code FROM changed_wards)"
            .formatted(entity(), all(root), ward()));
    session.materialise(
        near(root),
        "SELECT * FROM %s WHERE %s IN (SELECT e FROM near_entities)"
            .formatted(all(root), entity()));
    session.materialise(
        "near_keys", "SELECT DISTINCT %s AS k FROM \"%s\"".formatted(key(), near(root)));
    if (session.number("SELECT count(*) FROM %s WHERE _supersedes".formatted(all(root))) > 0) {
      session.materialise(
          near(root),
          "SELECT * FROM %s WHERE %s IN (SELECT k FROM near_keys)".formatted(all(root), key()));
    }
    show(root, near(root));
    for (DatasetContract child : children) {
      session.materialise(
          near(child),
          "SELECT * FROM %s WHERE %s IN (SELECT k FROM near_keys)"
              .formatted(all(child), reference(child)));
      show(child, near(child));
    }
  }

  private String key() {
    return LakeViews.keySql(root);
  }

  private String entity() {
    return root.entity().map(column -> LakeViews.textSql(root, column)).orElse(key());
  }

  private String ward() {
    return "\"" + root.unit().orElseThrow() + "\"";
  }

  private static String reference(DatasetContract child) {
    return LakeViews.textSql(child, child.parent().orElseThrow().column());
  }
}
