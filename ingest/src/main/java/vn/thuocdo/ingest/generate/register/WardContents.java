package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.Ward;

/** A register that is made up ward by ward. */
interface WardContents extends Contents {
  /** Writes the rows of one ward. */
  void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException;

  @Override
  default void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    for (Ward ward : sources.wards()) {
      write(ward, sources, files);
    }
  }
}
