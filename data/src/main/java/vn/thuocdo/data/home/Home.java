package vn.thuocdo.data.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** The folder in which one installation keeps everything it knows. */
public record Home(Path root) {
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Creates what is missing; NOT_ALLOWED when the folder cannot be used. */
  public static Home open(Path root) {
    Home home = new Home(root);
    try {
      Files.createDirectories(home.lake());
      Files.createDirectories(home.temporary());
      Files.createDirectories(home.secrets());
      Files.createDirectories(home.restricted());
      if (!Files.isWritable(home.root())) {
        throw refused(home, "it is not writable", null);
      }
      return home;
    } catch (IOException e) {
      throw refused(home, e.getClass().getSimpleName() + " " + e.getMessage(), e);
    }
  }

  private static KpiException refused(Home home, String why, Throwable cause) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot open home '%s': %s. Name a writable folder with --home or KPI_HOME."
            .formatted(home.root(), why),
        cause);
  }

  /** Tables as Parquet files with their Iceberg metadata. */
  public Path lake() {
    return root.resolve("lake");
  }

  /** Scratch space; may be emptied whenever nothing runs. */
  public Path temporary() {
    return root.resolve("tmp");
  }

  /** Keys, readable by the owner only. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  /** Sealed copies of what senders have to correct. */
  public Path restricted() {
    return root.resolve("restricted");
  }

  /** SQLite file with the table catalog and the ledger. */
  public Path database() {
    return root.resolve("kpi.db");
  }
}
