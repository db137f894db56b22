package vn.thuocdo.ingest.generate.dirt;

import java.util.Optional;
import vn.thuocdo.ingest.generate.Draws;

/** A line that cannot be split into the header's fields. */
enum LineMistake implements Mistake {
  CUT("line cut in the middle") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      int kept = draws.between(1, row.cells().size() - 1);
      String left = new SourceRow(row.table(), row.cells().subList(0, kept)).text();
      return Optional.of(slip(row, left, left));
    }
  },
  EXTRA_FIELD("one field too many") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      String extra = "thừa";
      return Optional.of(slip(row, extra, row.text() + row.table().delimiter() + extra));
    }
  };

  private static final String CODE = "MALFORMED_LINE";

  private final String kind;

  LineMistake(String kind) {
    this.kind = kind;
  }

  Slip slip(SourceRow row, String written, String text) {
    return new Slip("", CODE, kind, row.text(), written, text, 0, 1);
  }
}
