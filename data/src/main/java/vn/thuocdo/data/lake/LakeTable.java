package vn.thuocdo.data.lake;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.iceberg.types.Types;
import vn.thuocdo.data.home.Durability;

/** A table of the lake: Parquet files that become visible by one commit, wholly or not at all. */
public final class LakeTable {
  private final TableId id;
  private final Table table;
  private final SnapshotFiles known;
  private final Consumer<Path> aboutToWrite;

  LakeTable(TableId id, Table table, SnapshotFiles known, Consumer<Path> aboutToWrite) {
    this.id = id;
    this.table = table;
    this.known = known;
    this.aboutToWrite = aboutToWrite;
  }

  public TableId id() {
    return id;
  }

  /** Its earlier states. */
  public TableStates states() {
    return new TableStates(table);
  }

  /** The newest committed state; empty when nothing was ever committed. */
  public Optional<SnapshotId> currentSnapshot() {
    table.refresh();
    return Optional.ofNullable(table.currentSnapshot())
        .map(snapshot -> new SnapshotId(snapshot.snapshotId()));
  }

  /** The Parquet files that make up the table now. */
  public List<Path> files() {
    return currentSnapshot().map(this::files).orElse(List.of());
  }

  /** The Parquet files that made up the table at {@code snapshot}. */
  public List<Path> files(SnapshotId snapshot) {
    return known.of(
        snapshot,
        () ->
            scan(snapshot).stream()
                .map(file -> LocalFiles.path(file.location()))
                .sorted()
                .toList());
  }

  /** The Parquet files of every state the table remembers. */
  public Set<Path> everyFile() {
    Set<Path> files = new HashSet<>();
    table.snapshots().forEach(state -> files.addAll(files(new SnapshotId(state.snapshotId()))));
    return files;
  }

  private List<DataFile> scan(SnapshotId snapshot) {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot.value()).planFiles()) {
      tasks.forEach(task -> files.add(task.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A name for a new file of this table; the file is invisible until committed. */
  public Path newFile(String stem) {
    Path folder = LocalFiles.path(table.location()).resolve("data");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = folder.resolve(stem + "-" + UUID.randomUUID() + ".parquet");
    aboutToWrite.accept(file);
    return file;
  }

  /** DuckDB's FIELD_IDS option, which ties Parquet columns to Iceberg's field ids. */
  public String fieldIds() {
    return table.schema().columns().stream()
        .map(field -> "\"%s\": %d".formatted(field.name(), field.fieldId()))
        .collect(joining(", ", "{", "}"));
  }

  /** Iceberg's id of every column. */
  public Map<String, Integer> fieldIdsByName() {
    return table.schema().columns().stream()
        .collect(toMap(Types.NestedField::name, Types.NestedField::fieldId));
  }

  /** Names of the columns, in order. */
  public List<String> columnNames() {
    return table.schema().columns().stream().map(Types.NestedField::name).toList();
  }

  /**
   * Adds files.
   *
   * @param notes kept in the snapshot's summary
   */
  public SnapshotId append(List<Path> files, Map<String, String> notes) {
    AppendFiles append = table.newAppend();
    files.forEach(file -> append.appendFile(dataFile(file)));
    return commit(append, notes);
  }

  /** Puts {@code files} in the place of everything the table holds; older snapshots still read. */
  public SnapshotId replaceAll(List<Path> files, Map<String, String> notes) {
    OverwriteFiles overwrite = table.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    files.forEach(file -> overwrite.addFile(dataFile(file)));
    return commit(overwrite, notes);
  }

  /**
   * Takes files out and puts others in, in one commit; the other files stay as they are. Without
   * any it makes a new state of the same rows, with new notes.
   */
  public SnapshotId replace(List<Path> out, List<Path> in, Map<String, String> notes) {
    OverwriteFiles overwrite = table.newOverwrite();
    if (!out.isEmpty()) {
      dataFiles(out).forEach(overwrite::deleteFile);
    }
    in.forEach(file -> overwrite.addFile(dataFile(file)));
    return commit(overwrite, notes);
  }

  private Set<DataFile> dataFiles(List<Path> files) {
    Set<Path> wanted = Set.copyOf(files);
    Set<DataFile> found = new HashSet<>();
    for (DataFile file : scan(currentSnapshot().orElseThrow())) {
      if (wanted.contains(LocalFiles.path(file.location()))) {
        found.add(file);
      }
    }
    return found;
  }

  /** Puts {@code together} in the place of {@code files}; the rows stay the same. */
  public SnapshotId compact(List<Path> files, Path together, Map<String, String> notes) {
    RewriteFiles rewrite = table.newRewrite();
    dataFiles(files).forEach(rewrite::deleteFile);
    rewrite.addFile(dataFile(together));
    return commit(rewrite, notes);
  }

  private SnapshotId commit(SnapshotUpdate<?> update, Map<String, String> notes) {
    notes.forEach(update::set);
    update.commit();
    table.refresh();
    Snapshot snapshot = table.currentSnapshot();
    return new SnapshotId(snapshot.snapshotId());
  }

  private DataFile dataFile(Path file) {
    Durability.force(file);
    var input = org.apache.iceberg.Files.localInput(file.toFile());
    return DataFiles.builder(table.spec())
        .withPath(file.toString())
        .withFormat(org.apache.iceberg.FileFormat.PARQUET)
        .withFileSizeInBytes(input.getLength())
        .withMetrics(ParquetUtil.fileMetrics(input, MetricsConfig.forTable(table)))
        .build();
  }

  /** SQL that reads the newest rows of this table. */
  public String readSql(TableLayout layout) {
    return ParquetRows.sql(files(), layout);
  }
}
