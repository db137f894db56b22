package vn.thuocdo.ingest.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.ingest.privacy.Seal;
import vn.thuocdo.ingest.source.SourceFile;
import vn.thuocdo.ingest.source.SourceFormat;

/**
 * What senders need to correct their rows: of a workbook the whole file, of other formats the
 * refused rows as CSV. It holds personal text, so it is kept sealed, or not at all.
 */
public final class SealedSources {
  /** What was kept of a file. */
  public enum Kind {
    /** The workbook as it was sent. */
    WORKBOOK("xlsx"),
    /**
     * The refused rows: {@code _line}, {@code _text} of what is no row, then the columns of the
     * contract, as text.
     */
    ROWS("csv");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  private final Home home;
  private final Seal seal;

  public SealedSources(Home home, Seal seal) {
    this.home = home;
    this.seal = seal;
  }

  private Path file(BatchId batch, Kind kind) {
    return home.restricted().resolve("%s.%s.sealed".formatted(batch, kind.suffix));
  }

  private static String label(BatchId batch, Kind kind) {
    return "source/%s/%s".formatted(batch, kind.suffix);
  }

  /**
   * Keeps what the sender of a file needs; gone again when {@code change} is not committed.
   *
   * @param refused the refused rows as CSV, asked for unless the file is a workbook
   */
  public void keepRefused(
      LakeChange change, BatchId batch, SourceFile file, Supplier<byte[]> refused) {
    if (file.format() == SourceFormat.XLSX) {
      try {
        keep(change, batch, Kind.WORKBOOK, Files.readAllBytes(file.content()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      keep(change, batch, Kind.ROWS, refused.get());
    }
  }

  private void keep(LakeChange change, BatchId batch, Kind kind, byte[] bytes) {
    Path file = file(batch, kind);
    change.note(file);
    try {
      Files.write(file, seal.close(label(batch, kind), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was kept of {@code batch}; empty when nothing was. */
  public Optional<Kind> kept(BatchId batch) {
    return Arrays.stream(Kind.values()).filter(kind -> Files.exists(file(batch, kind))).findFirst();
  }

  /** The bytes that were kept of {@code batch}. */
  public byte[] open(BatchId batch, Kind kind) {
    try {
      return seal.open(label(batch, kind), Files.readAllBytes(file(batch, kind)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was kept of {@code batch}, for good; true when something was. */
  public boolean discard(BatchId batch) {
    boolean any = false;
    try {
      for (Kind kind : Kind.values()) {
        any |= Files.deleteIfExists(file(batch, kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return any;
  }
}
