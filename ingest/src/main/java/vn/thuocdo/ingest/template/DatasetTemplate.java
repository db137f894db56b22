package vn.thuocdo.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * An empty workbook for the rows of a dataset: a sheet to fill in, with a hidden row of column
 * names so that it lands as it is, and a sheet that explains every column. Everything in it follows
 * from the contract.
 */
public record DatasetTemplate(DatasetContract contract) {
  private static final String APPLICATION = "ThuocDo";

  /** Fewer digits are refused by Excel. */
  private static final String APPLICATION_VERSION = "00.0000";

  /** Writes a new file; NOT_ALLOWED when it is there already or cannot be written. */
  public void write(Path file) {
    NewFile.write(file, this::write);
  }

  /** Writes the workbook and closes the stream. */
  public void write(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      EntrySheet entries = new EntrySheet(contract);
      entries.write(workbook.newWorksheet(entries.name()));
      new NotesSheet(contract).write(workbook.newWorksheet("Ghi chú"));
    }
  }
}
