package vn.thuocdo.ingest.generate.dirt;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.ingest.generate.GeneratedSources;

/**
 * Sources with errors in them.
 *
 * @param sources the files with the row counts they have now, in the order of landing
 * @param manifest where the list of errors stands
 * @param injections the same list
 */
public record DirtySources(GeneratedSources sources, Path manifest, List<Injection> injections) {
  public DirtySources {
    injections = List.copyOf(injections);
  }
}
