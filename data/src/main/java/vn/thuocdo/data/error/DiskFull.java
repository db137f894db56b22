package vn.thuocdo.data.error;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.text.Bilingual;

/** Tells a full disk from other failures, whoever ran into it. */
public final class DiskFull {
  /** What the operating system, SQLite and DuckDB say. */
  private static final List<String> WORDS =
      List.of("No space left", "SQLITE_FULL", "disk is full", "Disk quota exceeded");

  private DiskFull() {}

  /** The error for people when {@code failure} or one of its causes is a full disk. */
  public static Optional<KpiException> in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .map(cause -> String.valueOf(cause.getMessage()))
            .anyMatch(message -> WORDS.stream().anyMatch(message::contains))
        ? Optional.of(error(failure))
        : Optional.empty();
  }

  private static KpiException error(Throwable failure) {
    return failure instanceof KpiException known && known.code() == ErrorCode.DISK_FULL
        ? known
        : new KpiException(
            ErrorCode.DISK_FULL,
            new Bilingual(
                "Không ghi được dữ liệu: đĩa đã đầy. Chưa có gì thay đổi; dọn chỗ trống rồi làm lại.",
                "Cannot write to the home: the disk is full. Nothing was changed; free some space and run it again."),
            failure);
  }
}
