package vn.thuocdo.ingest.generate.dirt;

import java.util.Optional;
import vn.thuocdo.ingest.generate.Draws;

/** Something that goes wrong with a row on its way to us. */
interface Mistake {
  /** Makes the mistake; empty when it cannot happen to this row or would trip a second check. */
  Optional<Slip> make(SourceRow row, Draws draws);
}
