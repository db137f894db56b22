package vn.thuocdo.ingest.generate.dirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.ingest.generate.Draws;

/** A mistake in some cell of the row. */
record SpoiledCell(CellMistake mistake) implements Mistake {
  @Override
  public Optional<Slip> make(SourceRow row, Draws draws) {
    List<Slip> possible = new ArrayList<>();
    for (Column column : row.table().columns()) {
      slip(row, column).ifPresent(possible::add);
    }
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(draws.below(possible.size())));
  }

  private Optional<Slip> slip(SourceRow row, Column column) {
    String value = row.value(column.name());
    if (value.isEmpty() || !Consequences.isAlone(mistake, row, column)) {
      return Optional.empty();
    }
    return mistake
        .write(column, value)
        .filter(written -> !written.equals(value))
        .map(written -> Slip.ofCell(row, column.name(), mistake.code(), mistake.kind(), written));
  }
}
