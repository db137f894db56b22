package vn.thuocdo.ingest.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * What the names of a document's fields mean for a contract. Form applications write a group's
 * fields as {@code group/field}; the last segment counts.
 */
final class FieldNames {
  /** First segments under which ODK and Kobo keep facts about the submission itself. */
  private static final Set<String> METADATA = Set.of("meta", "formhub");

  private final DatasetContract contract;
  private final Set<String> nested;
  private final Map<String, Optional<Column>> columns = new HashMap<>();

  /**
   * @param nested names under which documents list rows of any dataset
   */
  FieldNames(DatasetContract contract, Set<String> nested) {
    this.contract = contract;
    this.nested = Set.copyOf(nested);
  }

  /** The column a field names, by the column's name or label. */
  Optional<Column> column(String field) {
    return columns.computeIfAbsent(last(field), this::find);
  }

  private Optional<Column> find(String name) {
    return contract.find(Header.of(List.of(name), contract).columns().get(0));
  }

  /** True for the list that holds the rows of this contract. */
  boolean listsRows(String field) {
    return contract.parent().filter(parent -> parent.nested().equals(last(field))).isPresent();
  }

  /** True for a list that holds rows of this or another dataset. */
  boolean listsAnyRows(String field) {
    return listsRows(field) || nested.contains(last(field));
  }

  /** True for what form applications add on their own. */
  static boolean isMetadata(String field) {
    int slash = field.indexOf('/');
    return field.startsWith("_")
        || last(field).startsWith("_")
        || field.contains("@odata.")
        || METADATA.contains(slash < 0 ? field : field.substring(0, slash));
  }

  static String last(String field) {
    return field.substring(field.lastIndexOf('/') + 1);
  }
}
