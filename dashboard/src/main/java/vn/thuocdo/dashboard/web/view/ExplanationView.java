package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Where a number comes from.
 *
 * @param numerator empty text when nothing is counted
 * @param target the target it is held against and where the figure should be today, in words
 * @param computed state of the values and when it was computed
 * @param outdated true when the definition changed after the figure was computed
 * @param parts of an index
 * @param earlier what the figure was in earlier computations, newest first
 * @param sql a query over the analysts' views that gives the same sums; empty text for none
 */
public record ExplanationView(
    Figure value,
    String numerator,
    String denominator,
    String target,
    String computed,
    boolean outdated,
    List<Source> sources,
    List<Part> parts,
    List<Earlier> earlier,
    String sql) {
  public ExplanationView {
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
    earlier = List.copyOf(earlier);
  }

  /** A dataset in the state that was read. */
  public record Source(String id, String name, String snapshot, List<Batch> batches) {
    public Source {
      batches = List.copyOf(batches);
    }
  }

  /** A file that brought rows for the number. */
  public record Batch(
      String id, String file, String by, String at, Figure accepted, Figure refused) {}

  /** What one indicator added to an index. */
  public record Part(String href, String name, Figure value, String points) {}

  /** An earlier figure. */
  public record Earlier(String at, Figure value) {}
}
