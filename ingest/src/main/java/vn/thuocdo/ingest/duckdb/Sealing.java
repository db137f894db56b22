package vn.thuocdo.ingest.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.ingest.privacy.Seal;

/** Parts of personal text that are being encrypted while other work goes on. */
public final class Sealing implements AutoCloseable {
  private final Path folder;
  private final BatchId batch;
  private final CompletableFuture<List<SealedText>> texts;

  private Sealing(Path folder, BatchId batch, CompletableFuture<List<SealedText>> texts) {
    this.folder = folder;
    this.batch = batch;
    this.texts = texts;
  }

  /** Begins with the Parquet files in the folders {@code unit=...} of {@code folder}. */
  static Sealing begin(Path folder, String dataset, BatchId batch, Seal seal) {
    return new Sealing(
        folder,
        batch,
        CompletableFuture.supplyAsync(() -> seal(parts(folder), dataset, batch.toString(), seal)));
  }

  private static List<Path> parts(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SealedText> seal(List<Path> parts, String dataset, String batch, Seal seal) {
    List<SealedText> texts = new ArrayList<>();
    try {
      for (int part = 0; part < parts.size(); part++) {
        Path file = parts.get(part);
        String unit = file.getParent().getFileName().toString().replace("unit=", "");
        String label = PersonalText.label(dataset, batch, unit, part);
        texts.add(new SealedText(unit, part, seal.close(label, Files.readAllBytes(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  BatchId batch() {
    return batch;
  }

  /** Waits for the sealed parts, in their order. */
  List<SealedText> texts() {
    try {
      return texts.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  /** Deletes what was to be sealed, once nobody reads it. */
  @Override
  public void close() {
    texts.exceptionally(failure -> List.of()).join();
    if (Files.exists(folder)) {
      Scratch.delete(folder);
    }
  }
}
