package vn.thuocdo.ingest.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one dataset and province, one for each stage of the sample year. */
final class StagedFiles implements Closeable {
  private final Map<Stage, CsvFile> files = new EnumMap<>(Stage.class);

  StagedFiles(SourceTable table, Province province, Path directory) {
    for (Stage stage : Stage.values()) {
      String name = "%s_%s_%s.csv".formatted(table.dataset(), province.code(), stage.period());
      files.put(stage, new CsvFile(table, province.style(), directory.resolve(name)));
    }
  }

  /** The file for rows of a day. */
  CsvFile on(int day) {
    return files.get(Stage.of(day));
  }

  /** The file of a stage, if it has rows; known once the files are closed. */
  Optional<GeneratedFile> generated(Stage stage) {
    return files.get(stage).generated();
  }

  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (CsvFile file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      IOException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
