package vn.thuocdo.analytics.compute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * A dataset whose rows name their ward, and datasets whose rows lie where their parents in it lie.
 */
record PlacedDatasets(DatasetContract root, List<DatasetContract> children) {
  PlacedDatasets {
    children = List.copyOf(children);
  }

  /** Some datasets, if they are of this kind. */
  static Optional<PlacedDatasets> of(Catalogue catalogue, Set<String> datasets) {
    List<DatasetContract> all = datasets.stream().map(catalogue::dataset).toList();
    List<DatasetContract> roots = all.stream().filter(PlacedDatasets::isPlaced).toList();
    List<DatasetContract> children = all.stream().filter(c -> !isPlaced(c)).toList();
    return roots.size() == 1 && children.stream().allMatch(c -> belongsTo(c, roots.get(0)))
        ? Optional.of(new PlacedDatasets(roots.get(0), children))
        : Optional.empty();
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

  /** View with every row of a dataset. */
  static String all(DatasetContract contract) {
    return contract.id() + "_all";
  }

  /** View with every row of the root. */
  String all() {
    return all(root);
  }

  /** SQL of the key of a row of the root. */
  String key() {
    return LakeViews.keySql(root);
  }

  /** SQL of the household or person that a row of the root tells of; else its key. */
  String entity() {
    return root.entity().map(column -> LakeViews.textSql(root, column)).orElse(key());
  }

  /** SQL of the ward of a row of the root. */
  String ward() {
    return "\"" + root.unit().orElseThrow() + "\"";
  }

  /** SQL of the parent's key in a row of a child. */
  static String reference(DatasetContract child) {
    return LakeViews.textSql(child, child.parent().orElseThrow().column());
  }
}
