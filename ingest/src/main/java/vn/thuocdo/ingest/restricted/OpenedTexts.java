package vn.thuocdo.ingest.restricted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.ingest.privacy.Seal;

/**
 * Opened personal text in a folder that only the owner reads, gone when closed, also after a crash
 * by the next sweep.
 */
final class OpenedTexts implements AutoCloseable {
  private final Scratch scratch;
  private int files;

  OpenedTexts(Home home) {
    this.scratch = Scratch.open(home, "opened");
  }

  /** Puts the texts of a part into a file of its own. */
  Path open(SealedPart part, Seal seal) {
    Path file = next();
    try {
      Files.write(file, part.open(seal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** An empty file that only the owner reads. */
  Path next() {
    try {
      return Files.createFile(
          scratch.folder().resolve("part-" + files++ + ".parquet"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes table {@code name} of the texts of all parts with their {@code _batch_id}; later batches
   * have a higher {@code _order}. False without any.
   */
  boolean table(DuckDb db, String name, List<SealedPart> parts, Seal seal) {
    for (int i = 0; i < parts.size(); i++) {
      String select =
          "SELECT %d AS _order, '%s' AS _batch_id, * FROM read_parquet('%s')"
              .formatted(i, parts.get(i).place().batch(), open(parts.get(i), seal));
      db.execute(
          i == 0
              ? "CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(name, select)
              : "INSERT INTO %s BY NAME %s".formatted(name, select));
    }
    return !parts.isEmpty();
  }

  @Override
  public void close() {
    scratch.close();
  }
}
