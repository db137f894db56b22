package vn.thuocdo.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * An empty workbook for the rows of a dataset: a sheet to fill in, with a hidden row of column
 * names so that it lands as it is, and a sheet that explains every column. Everything in it follows
 * from the contract.
 *
 * @param leads columns to stand before those of the contract
 */
public record DatasetTemplate(DatasetContract contract, List<Lead> leads) {
  /**
   * A column that stands before those of the contract.
   *
   * @param name in the hidden row
   */
  public record Lead(String name, String label) {}

  private static final String APPLICATION = "ThuocDo";

  /** Fewer digits are refused by Excel. */
  private static final String APPLICATION_VERSION = "00.0000";

  public DatasetTemplate {
    leads = List.copyOf(leads);
  }

  /** The columns of the contract and no other. */
  public DatasetTemplate(DatasetContract contract) {
    this(contract, List.of());
  }

  /** Writes a new file; NOT_ALLOWED when it is there already or cannot be written. */
  public void write(Path file) {
    NewFile.write(file, this::write);
  }

  /** Writes the workbook and closes the stream. */
  public void write(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      EntrySheet entries = new EntrySheet(contract, leads);
      entries.write(workbook.newWorksheet(entries.name()));
      new NotesSheet(contract).write(workbook.newWorksheet("Ghi chú"));
    }
  }
}
