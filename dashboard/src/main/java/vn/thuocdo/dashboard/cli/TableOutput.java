package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.encode.TableFormat;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Options of commands that answer with a table. */
final class TableOutput {
  @Option(names = "--format", description = "csv or json (default: csv, with --json json).")
  private String format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to a file.")
  private Path out;

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** True when a workbook is asked for; few commands write one. */
  boolean isWorkbook() {
    return "xlsx".equals(format);
  }

  void write(Table table, CommonOptions common, Console console) {
    String named = format != null ? format : common.json() ? "json" : "csv";
    TableFormat encoder = TableFormat.of(named);
    if (out == null) {
      encoder.encode(table, console.out());
      if (encoder == TableFormat.JSON) {
        console.out().println();
      }
      return;
    }
    save(stream -> encoder.encode(table, stream));
  }

  /** Writes the file named by --out; WRONG_USAGE when none is, NOT_ALLOWED when it cannot be. */
  Path save(Content content) {
    if (out == null) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot write format '%s' to the screen. Name a file with --out.".formatted(format));
    }
    try (OutputStream file = Files.newOutputStream(out)) {
      content.writeTo(file);
      return out;
    } catch (IOException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot write file '%s': %s. Name another with --out.".formatted(out, e.getMessage()),
          e);
    }
  }
}
