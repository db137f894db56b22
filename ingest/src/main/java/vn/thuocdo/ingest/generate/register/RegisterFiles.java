package vn.thuocdo.ingest.generate.register;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.SourceTable;
import vn.thuocdo.ingest.generate.Stage;

/** The files of one register and province: one in all, or one for each period. */
final class RegisterFiles implements Closeable {
  /** Period of a full extract at the end of the year before the sample. */
  private static final String BASELINE = "2025";

  private final SourceTable table;
  private final ProvinceSources sources;
  private final Medium medium;
  private final Map<String, RowFile> files = new LinkedHashMap<>();

  RegisterFiles(SourceTable table, ProvinceSources sources, Medium medium) {
    this.table = table;
    this.sources = sources;
    this.medium = medium;
  }

  /** The only file. */
  RowFile single() {
    return of("");
  }

  /** The extract from which the sample year starts. */
  RowFile baseline() {
    return of("_" + BASELINE);
  }

  /** The file of a stage. */
  RowFile of(Stage stage) {
    return of("_" + stage.period());
  }

  private RowFile of(String suffix) {
    return files.computeIfAbsent(
        suffix,
        end ->
            medium.open(table, sources, table.dataset() + "_" + sources.province().code() + end));
  }

  /** The files that have rows, in order of period; known once they are closed. */
  List<GeneratedFile> generated() {
    return files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(RegisterFiles::byPeriod))
        .flatMap(entry -> entry.getValue().generated().stream())
        .toList();
  }

  /** October comes after the quarters although 1 sorts before Q. */
  private static int byPeriod(String one, String other) {
    return one.replace("-1", "-R1").compareTo(other.replace("-1", "-R1"));
  }

  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (RowFile file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}
