package vn.thuocdo.data.lake;

import java.util.Optional;
import org.apache.iceberg.BaseMetastoreTableOperations;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.io.FileIO;

/** Reads and writes a table's Iceberg metadata; the pointers say which is the newest. */
final class PointerOperations extends BaseMetastoreTableOperations {
  private final TableId table;
  private final Pointers pointers;
  private final FileIO files;

  PointerOperations(TableId table, Pointers pointers, FileIO files) {
    this.table = table;
    this.pointers = pointers;
    this.files = files;
  }

  @Override
  protected String tableName() {
    return table.name();
  }

  @Override
  public FileIO io() {
    return files;
  }

  @Override
  protected void doRefresh() {
    Optional<String> location = pointers.find(table);
    if (location.isEmpty()) {
      disableRefresh();
    } else {
      refreshFromMetadataLocation(location.get());
    }
  }

  @Override
  protected void doCommit(TableMetadata base, TableMetadata metadata) {
    boolean isNew = base == null;
    String location = writeNewMetadataIfRequired(isNew, metadata);
    pointers.move(
        table, isNew ? Optional.empty() : Optional.of(base.metadataFileLocation()), location);
  }
}
