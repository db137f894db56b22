package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import vn.thuocdo.ingest.generate.ProvinceSources;

/** What stands in a register. */
interface Contents {
  /** Writes the rows of one province, each with every column of the dataset's contract. */
  void write(ProvinceSources sources, RegisterFiles files) throws IOException;
}
