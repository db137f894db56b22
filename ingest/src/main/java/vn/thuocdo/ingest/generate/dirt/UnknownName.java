package vn.thuocdo.ingest.generate.dirt;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.ingest.generate.Draws;

/** A name that the catalogue does not have. */
record UnknownName(Reference reference) implements Mistake {
  private static final String KIND = "name that the catalogue does not have";

  @Override
  public Optional<Slip> make(SourceRow row, Draws draws) {
    List<Slip> possible =
        row.table().columns().stream()
            .filter(column -> column.reference().equals(Optional.of(reference)))
            .map(Column::name)
            .filter(row::has)
            .map(name -> slip(row, name))
            .toList();
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(draws.below(possible.size())));
  }

  private Slip slip(SourceRow row, String column) {
    return Slip.ofCell(row, column, reference.errorCode(), KIND, row.value(column) + "-cũ");
  }
}
