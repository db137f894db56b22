package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Wards by datasets in one month, the worst wards first.
 *
 * @param wards number of wards there are, of which {@code rows} are the worst
 */
public record HeatView(List<Column> columns, List<Row> rows, int wards) {
  public HeatView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A dataset. */
  public record Column(String id, String href, String name) {}

  /** A ward, with what is wrong in words. */
  public record Row(String code, String href, String name, String standing, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a ward sent of a dataset.
   *
   * @param kind {@code absent}, {@code h1} (worst) to {@code h4}, or {@code none} when nothing was
   *     due and nothing came
   * @param text the lowest measure, and whether it came late
   * @param value the lowest of the six measures
   */
  public record Cell(String kind, String text, String label, Figure value) {}
}
