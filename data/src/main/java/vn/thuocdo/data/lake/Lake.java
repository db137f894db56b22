package vn.thuocdo.data.lake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;

/** The Iceberg tables of a home. Every table is created from its layout on first use. */
public final class Lake implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.of("lake");

  private final Home home;
  private final JdbcCatalog catalog;

  private Lake(Home home, JdbcCatalog catalog) {
    this.home = home;
    this.catalog = catalog;
  }

  /** Opens the lake of {@code home}, creating its catalog in SQLite when there is none. */
  public static Lake open(Home home) {
    JdbcCatalog catalog = new JdbcCatalog(properties -> new LocalFiles(), null, true);
    Map<String, String> properties = new HashMap<>();
    properties.put(CatalogProperties.URI, url(home));
    properties.put(CatalogProperties.WAREHOUSE_LOCATION, home.lake().toString());
    properties.put("jdbc.schema-version", "V1");
    try {
      catalog.initialize("thuocdo", properties);
    } catch (RuntimeException e) {
      catalog.close();
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open home '%s': its database '%s' is unreadable (%s). Restore a backup or name another home."
              .formatted(home.root(), home.database().getFileName(), e.getMessage()),
          e);
    }
    return new Lake(home, catalog);
  }

  /** JDBC address of the home's database; waits up to a minute for another writer. */
  public static String url(Home home) {
    return "jdbc:sqlite:" + home.database() + "?busy_timeout=60000";
  }

  /** The home the lake lives in. */
  public Home home() {
    return home;
  }

  /** The table with this name, created with {@code layout} when it is new. */
  public LakeTable table(TableId id, TableLayout layout) {
    return find(id).orElseGet(() -> create(id, layout));
  }

  /** The table with this name, if it was ever created. */
  public Optional<LakeTable> find(TableId id) {
    TableIdentifier name = identifier(id);
    return catalog.tableExists(name)
        ? Optional.of(new LakeTable(id, catalog.loadTable(name)))
        : Optional.empty();
  }

  /** Names of all tables. */
  public List<TableId> tables() {
    return catalog.listTables(NAMESPACE).stream()
        .map(name -> new TableId(name.name()))
        .sorted(java.util.Comparator.comparing(TableId::name))
        .toList();
  }

  private LakeTable create(TableId id, TableLayout layout) {
    try {
      return new LakeTable(
          id,
          catalog.createTable(
              identifier(id),
              layout.icebergSchema(),
              PartitionSpec.unpartitioned(),
              home.lake().resolve(id.name()).toString(),
              Map.of(
                  TableProperties.FORMAT_VERSION, "2",
                  TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
                  TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20")));
    } catch (AlreadyExistsException somebodyWasFaster) {
      return new LakeTable(id, catalog.loadTable(identifier(id)));
    }
  }

  private static TableIdentifier identifier(TableId id) {
    return TableIdentifier.of(NAMESPACE, id.name());
  }

  @Override
  public void close() throws IOException {
    catalog.close();
  }
}
