package vn.thuocdo.data.dataset;

import java.util.List;
import java.util.Map;

/**
 * What a dataset promises about its own cells, so that only true gaps count as gaps.
 *
 * @param optional stored columns that may stay empty for good reasons and are not expected
 * @param applies conditions, in SQL over the row, under which a column is expected; columns that
 *     are in neither are expected in every row
 * @param shared identifiers that other datasets know as well
 */
public record QualityTerms(
    List<String> optional, Map<String, String> applies, List<SharedIdentifier> shared) {
  /** Every stored column is expected, and nothing is shared. */
  public static final QualityTerms NONE = new QualityTerms(List.of(), Map.of(), List.of());

  /**
   * A column whose values are identifiers of another dataset too.
   *
   * @param with where the same identifier stands
   */
  public record SharedIdentifier(String column, List<ColumnOf> with) {
    public SharedIdentifier {
      with = List.copyOf(with);
    }
  }

  /** A column of some dataset, written {@code organisations.tax_code}. */
  public record ColumnOf(String dataset, String column) {
    /** Reads the written form; IllegalArgumentException for anything else. */
    public static ColumnOf parse(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(
            "'%s' is not a column of a dataset; write dataset.column".formatted(text));
      }
      return new ColumnOf(parts[0], parts[1]);
    }
  }

  public QualityTerms {
    optional = List.copyOf(optional);
    applies = Map.copyOf(applies);
    shared = List.copyOf(shared);
  }
}
