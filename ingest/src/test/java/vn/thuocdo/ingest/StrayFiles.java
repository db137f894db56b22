package vn.thuocdo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableId;

/** Data files in a home's lake that no state of any table knows. */
final class StrayFiles {
  private StrayFiles() {}

  static List<Path> of(Path root) throws IOException {
    Home home = Home.open(root);
    List<Path> known = new ArrayList<>();
    try (Lake lake = Lake.open(home)) {
      for (TableId id : lake.tables()) {
        LakeTable table = lake.find(id).orElseThrow();
        known.addAll(table.everyFile());
      }
    }
    try (Stream<Path> files = Files.walk(home.lake())) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !known.contains(file))
          .toList();
    }
  }
}
