package vn.thuocdo.data.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;

/** The Iceberg tables of a home. Every table is created from its layout on first use. */
public final class Lake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);

  private static final Map<String, String> PROPERTIES =
      Map.of(
          TableProperties.FORMAT_VERSION, "2",
          TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
          TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20",
          TableProperties.MANIFEST_MIN_MERGE_COUNT, "10");

  private final Home home;
  private final StoredPointers pointers;
  private final SnapshotFiles known = new SnapshotFiles();

  private Lake(Home home, StoredPointers pointers) {
    this.home = home;
    this.pointers = pointers;
  }

  /** Opens the lake of {@code home}, creating its catalog in SQLite when there is none. */
  public static Lake open(Home home) {
    try {
      return new Lake(home, StoredPointers.open(home));
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open home '%s': its database '%s' is unreadable (%s). Restore a backup or name another home."
              .formatted(home.root(), home.database().getFileName(), e.getMessage()),
          e);
    }
  }

  /** The home the lake lives in. */
  public Home home() {
    return home;
  }

  StoredPointers pointers() {
    return pointers;
  }

  /** Begins a change of several tables. */
  public LakeChange change() {
    return new LakeChange(this);
  }

  /** The table with this name, created with {@code layout} when it is new; writes show at once. */
  public LakeTable table(TableId id, TableLayout layout) {
    return table(id, layout, pointers, new LocalFiles(), file -> {});
  }

  LakeTable table(
      TableId id,
      TableLayout layout,
      Pointers from,
      LocalFiles files,
      Consumer<Path> aboutToWrite) {
    PointerOperations operations = new PointerOperations(id, from, files);
    if (operations.refresh() == null) {
      create(id, layout, operations);
    }
    BaseTable table = new BaseTable(operations, id.name());
    layout.evolve(table);
    return new LakeTable(id, table, known, aboutToWrite);
  }

  private void create(TableId id, TableLayout layout, PointerOperations operations) {
    try {
      operations.commit(
          null,
          TableMetadata.newTableMetadata(
              layout.icebergSchema(),
              PartitionSpec.unpartitioned(),
              SortOrder.unsorted(),
              home.lake().resolve(id.name()).toString(),
              PROPERTIES));
    } catch (CommitFailedException somebodyWasFaster) {
      LOG.debug("another process made table {} first", id);
    }
    operations.refresh();
  }

  /** The table with this name, if it was ever created. */
  public Optional<LakeTable> find(TableId id) {
    return find(id, pointers, new LocalFiles(), file -> {});
  }

  Optional<LakeTable> find(
      TableId id, Pointers from, LocalFiles files, Consumer<Path> aboutToWrite) {
    PointerOperations operations = new PointerOperations(id, from, files);
    return operations.refresh() == null
        ? Optional.empty()
        : Optional.of(new LakeTable(id, new BaseTable(operations, id.name()), known, aboutToWrite));
  }

  /** SQL that reads the newest rows of a table, or none when it was never created. */
  public String readSql(TableId id, TableLayout layout) {
    return find(id).map(table -> table.readSql(layout)).orElse(ParquetRows.sql(List.of(), layout));
  }

  /** Names of all tables. */
  public List<TableId> tables() {
    return pointers.tables();
  }

  /**
   * Removes what interrupted work left behind: files that were written and never committed.
   *
   * @return how many interrupted pieces of work were found
   */
  public int sweep() {
    List<Path> abandoned = Scratch.abandoned(home);
    for (Path folder : abandoned) {
      if (!pointers.isCommitted(folder.getFileName().toString())) {
        discardWritten(folder);
      }
      Scratch.delete(folder);
      LOG.info("removed what interrupted work left in {}", folder.getFileName());
    }
    return abandoned.size();
  }

  static void discardWritten(Path folder) {
    Path list = folder.resolve(LakeChange.WRITTEN);
    try {
      if (Files.exists(list)) {
        for (String file : Files.readAllLines(list)) {
          Files.deleteIfExists(Path.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pointers.close();
  }
}
