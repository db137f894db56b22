package vn.thuocdo.ingest.generate.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.GeneratedFile;

/** Copies one clean CSV file, one row a line, with mistakes in it. */
final class SoiledFile {
  private final GeneratedFile clean;
  private final DatasetContract contract;
  private final Soiling soiling;
  private final Consumer<Injection> manifest;
  private long line = 1;
  private long rows;

  SoiledFile(
      GeneratedFile clean,
      DatasetContract contract,
      Soiling soiling,
      Consumer<Injection> manifest) {
    this.clean = clean;
    this.contract = contract;
    this.soiling = soiling;
    this.manifest = manifest;
  }

  /** Replaces the file; returns it with the rows it has now. */
  GeneratedFile replace(Draws draws) throws IOException {
    Path path = clean.path();
    Path draft = path.resolveSibling(path.getFileName() + ".draft");
    try (BufferedReader in = Files.newBufferedReader(path, UTF_8);
        Writer out = Files.newBufferedWriter(draft, UTF_8)) {
      copy(in, out, draws);
    }
    Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    return new GeneratedFile(clean.dataset(), path, rows);
  }

  private void copy(BufferedReader in, Writer out, Draws draws) throws IOException {
    String header = in.readLine();
    SourceTable table = SourceTable.of(contract, clean.path().getFileName().toString(), header);
    write(header, out);
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      Optional<Slip> slip = soiling.slip(table.row(text), draws);
      if (slip.isPresent()) {
        manifest.accept(slip.get().at(table, line));
        write(slip.get().text(), out);
        rows += slip.get().rows();
      } else {
        write(text, out);
        rows++;
      }
    }
  }

  private void write(String text, Writer out) throws IOException {
    out.write(text);
    out.write('\n');
    line += 1 + text.chars().filter(c -> c == '\n').count();
  }
}
