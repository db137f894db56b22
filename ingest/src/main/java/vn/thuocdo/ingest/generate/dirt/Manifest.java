package vn.thuocdo.ingest.generate.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.ingest.generate.GeneratedSources;

/** The list of injected errors as a CSV file. */
final class Manifest {
  private static final String NAME = "manifest.csv";
  private static final String HEADER = "file,dataset,line,column,code,kind,original,written";

  private Manifest() {}

  /** The place of the list: the folder of the sources. */
  static Path beside(GeneratedSources sources) {
    return sources.files().get(0).path().resolveSibling(NAME);
  }

  static void write(List<Injection> injections, Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path, UTF_8)) {
      out.write(HEADER + "\n");
      for (Injection injection : injections) {
        out.write(line(injection) + "\n");
      }
    }
  }

  private static String line(Injection injection) {
    return Stream.of(
            injection.file(),
            injection.dataset(),
            Long.toString(injection.line()),
            injection.column(),
            injection.code(),
            injection.kind(),
            injection.original(),
            injection.written())
        .map(Manifest::quoted)
        .collect(joining(","));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
