package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * The written source files, in the order in which they should be landed: population, then survey
 * stage by stage with the forms first, then dossiers, then register by register.
 */
public record GeneratedSources(List<GeneratedFile> files) {
  public GeneratedSources {
    files = List.copyOf(files);
  }
}
