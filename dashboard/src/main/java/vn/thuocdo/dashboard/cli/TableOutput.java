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
    try (OutputStream file = Files.newOutputStream(out)) {
      encoder.encode(table, file);
    } catch (IOException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot write file '%s': %s. Name another with --out.".formatted(out, e.getMessage()),
          e);
    }
  }
}
