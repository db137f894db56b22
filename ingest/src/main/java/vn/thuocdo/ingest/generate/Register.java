package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.util.List;

/** A dataset that some office keeps and sends beside the survey and the dossiers. */
public interface Register {
  /** Writes what the offices of one province send, in the order of landing. */
  List<GeneratedFile> write(ProvinceSources sources) throws IOException;
}
