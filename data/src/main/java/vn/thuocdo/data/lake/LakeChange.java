package vn.thuocdo.data.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.exceptions.CommitFailedException;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Durability;
import vn.thuocdo.data.home.HomeDatabase;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.text.Bilingual;

/**
 * A change of several tables, and of the books that go with them, that becomes visible wholly or
 * not at all. Until {@link #commit} nobody else sees anything of it; closed without a commit it
 * leaves nothing.
 */
public final class LakeChange implements AutoCloseable {
  /** Names of the files a change has begun to write, one per line. */
  static final String WRITTEN = "written.txt";

  private record Move(Optional<String> from, String to) {}

  private final Lake lake;
  private final Scratch scratch;
  private final Map<TableId, Move> moves = new LinkedHashMap<>();
  private final Set<Path> begun = new LinkedHashSet<>();
  private boolean committed;

  LakeChange(Lake lake) {
    this.lake = lake;
    this.scratch = Scratch.open(lake.home(), "change");
  }

  /** What is written into the home's database in the same transaction. */
  @FunctionalInterface
  public interface Bookkeeping {
    void enter(Connection connection) throws SQLException;
  }

  /** The table as this change sees it, created with {@code layout} when it is new. */
  public LakeTable table(TableId id, TableLayout layout) {
    return lake.table(id, layout, new Pending(), new LocalFiles(this::note), this::note);
  }

  /** The table as this change sees it, if it was ever created. */
  public Optional<LakeTable> find(TableId id) {
    return lake.find(id, new Pending(), new LocalFiles(this::note), this::note);
  }

  /** Ties a file that is about to be written to this change: without a commit it is deleted. */
  public void note(Path file) {
    begun.add(file);
    try {
      Files.writeString(
          scratch.folder().resolve(WRITTEN),
          file + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the change and the books visible at once, when every file of it has reached the disk;
   * INTERNAL when somebody else was faster.
   */
  public void commit(Bookkeeping books) {
    forceFiles();
    try (Connection connection = HomeDatabase.connect(lake.home())) {
      connection.createStatement().execute("BEGIN IMMEDIATE");
      try {
        for (Map.Entry<TableId, Move> move : moves.entrySet()) {
          StoredPointers.move(
              connection, move.getKey(), move.getValue().from(), move.getValue().to());
        }
        books.enter(connection);
        StoredPointers.noteChange(connection, id());
        connection.createStatement().execute("COMMIT");
      } catch (SQLException | RuntimeException e) {
        connection.createStatement().execute("ROLLBACK");
        throw e;
      }
    } catch (SQLException | CommitFailedException e) {
      throw new KpiException(
          ErrorCode.INTERNAL,
          new Bilingual(
                  "Không lưu được thay đổi: %s. Chưa có gì thay đổi; hãy làm lại.",
                  "Cannot commit the change: %s. Nothing was changed; run it again.")
              .formatted(e.getMessage()),
          e);
    }
    committed = true;
  }

  private void forceFiles() {
    List<Path> files = begun.stream().filter(Files::exists).toList();
    files.forEach(Durability::force);
    files.stream().map(Path::getParent).distinct().forEach(Durability::forceFolder);
  }

  private String id() {
    return scratch.folder().getFileName().toString();
  }

  @Override
  public void close() {
    if (!committed) {
      Lake.discardWritten(scratch.folder());
    }
    scratch.close();
  }

  /** Pointers that have moved for this change only. */
  private final class Pending implements Pointers {
    @Override
    public Optional<String> find(TableId table) {
      return Optional.ofNullable(moves.get(table))
          .map(Move::to)
          .or(() -> lake.pointers().find(table));
    }

    @Override
    public void move(TableId table, Optional<String> from, String to) {
      Optional<String> began = moves.containsKey(table) ? moves.get(table).from() : from;
      moves.put(table, new Move(began, to));
    }
  }
}
