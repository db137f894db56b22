package vn.thuocdo.dashboard.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every unit one cell of a honeycomb, so that each is as visible as the largest. Neighbours
 * stay near each other: crowded places are spread, and the assignment moves units as little as
 * possible. The same units always lie the same way.
 *
 * @param columns width in cells; odd rows are half a cell to the right
 * @param rows height in cells
 * @param cells by unit code
 * @param apart codes of units too far from all others to be shown in place, such as islands
 */
public record HexLayout(int columns, int rows, Map<String, Cell> cells, List<String> apart) {
  /** Height of a row in cell widths. */
  public static final double ROW = Math.sqrt(3) / 2;

  private static final double REACH = 1.6;

  /** Where a unit is, in degrees. */
  public record Point(String code, double lon, double lat) {}

  /** A cell of the honeycomb, counted from the upper left. */
  public record Cell(int column, int row) {
    /** Horizontal place of the centre, in cell widths. */
    public double x() {
      return column + (row % 2 != 0 ? 0.5 : 0);
    }

    /** Vertical place of the centre, in cell widths. */
    public double y() {
      return row * ROW;
    }
  }

  public HexLayout {
    cells = Map.copyOf(cells);
    apart = List.copyOf(apart);
  }

  /** Lays units out. */
  public static HexLayout of(List<Point> points) {
    List<Spots.Spot> all = Spots.projected(points);
    List<Spots.Spot> far =
        all.stream().filter(spot -> all.size() > 1 && Spots.isFar(spot, all)).toList();
    List<Spots.Spot> near =
        far.size() == all.size() ? all : all.stream().filter(s -> !far.contains(s)).toList();
    List<Spots.Spot> even = Spots.evened(near);
    List<Cell> chosen = densest(even);
    int[] cellOf = Assignment.cheapest(costs(even, chosen));
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < even.size(); i++) {
      cells.put(even.get(i).code(), chosen.get(cellOf[i]));
    }
    return framed(cells, near.size() == all.size() ? List.of() : far);
  }

  /** As many cells as units, where the units are. */
  private static List<Cell> densest(List<Spots.Spot> spots) {
    int right = (int) spots.stream().mapToDouble(Spots.Spot::x).max().orElse(0) + 2;
    int bottom = (int) (spots.stream().mapToDouble(Spots.Spot::y).max().orElse(0) / ROW) + 2;
    Map<Cell, Double> density = new LinkedHashMap<>();
    for (int row = -2; row <= bottom; row++) {
      for (int column = -2; column <= right; column++) {
        Cell cell = new Cell(column, row);
        density.put(
            cell,
            spots.stream()
                .mapToDouble(s -> Math.exp(-s.squareTo(cell) / (2 * REACH * REACH)))
                .sum());
      }
    }
    return density.entrySet().stream()
        .sorted(Map.Entry.<Cell, Double>comparingByValue().reversed())
        .limit(spots.size())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double[][] costs(List<Spots.Spot> spots, List<Cell> cells) {
    return spots.stream()
        .map(spot -> cells.stream().mapToDouble(spot::squareTo).toArray())
        .toArray(double[][]::new);
  }

  /** Counts cells from the upper left, and sets far units apart at the lower right. */
  private static HexLayout framed(Map<String, Cell> cells, List<Spots.Spot> far) {
    int left = cells.values().stream().mapToInt(Cell::column).min().orElse(0);
    int top = cells.values().stream().mapToInt(Cell::row).min().orElse(0);
    int even = Math.floorDiv(top, 2) * 2;
    Map<String, Cell> framed = new LinkedHashMap<>();
    cells.forEach((code, c) -> framed.put(code, new Cell(c.column() - left, c.row() - even)));
    int columns = framed.values().stream().mapToInt(Cell::column).max().orElse(0) + 1;
    int rows = framed.values().stream().mapToInt(Cell::row).max().orElse(0) + 1;
    int last = rows + 1;
    for (int i = 0; i < far.size(); i++) {
      framed.put(far.get(i).code(), new Cell(columns - 1 - 2 * i, last));
    }
    return new HexLayout(
        columns,
        far.isEmpty() ? rows : last + 1,
        framed,
        far.stream().map(Spots.Spot::code).toList());
  }
}
