package vn.thuocdo.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.privacy.Seal;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;
import vn.thuocdo.ingest.quarantine.SealedSources;
import vn.thuocdo.ingest.source.SheetColumns;

/**
 * The refused rows of a batch as a workbook in which the errors are marked, to be corrected and
 * sent again. A sender's own workbook comes back as it was, with marks; of other files only the
 * refused rows. Rows that were sent again already are not marked.
 */
public final class MarkedWorkbook {
  static {
    ZipSecureFile.setMinInflateRatio(0.001); // the reader's own limit was stricter
  }

  private final Batch batch;
  private final DatasetContract contract;
  private final List<RefusedLine> lines;
  private final Optional<SealedSources> sources;

  /**
   * @param rows quarantined rows of the batch, those sent again may be among them
   * @param sources empty when the home keeps no personal text
   */
  MarkedWorkbook(
      Batch batch,
      DatasetContract contract,
      List<QuarantinedRow> rows,
      Optional<SealedSources> sources) {
    this.batch = batch;
    this.contract = contract;
    this.lines = RefusedLine.open(rows);
    this.sources = sources;
  }

  /** The open rows of a batch; NOT_FOUND when there is no such batch or nothing of it is open. */
  public static MarkedWorkbook of(BatchId id, Catalogue catalogue, Lake lake, Ledger ledger) {
    Batch batch = ledger.find(id).orElseThrow(() -> noBatch(id));
    if (batch.open() <= 0) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot mark batch '%s': none of its rows is open. There is nothing to correct."
              .formatted(id));
    }
    return new MarkedWorkbook(
        batch,
        catalogue.dataset(batch.dataset()),
        new QuarantineReader(lake, ledger)
            .rows(Optional.of(batch.dataset()), Optional.of(id.toString())),
        sources(lake.home()));
  }

  private static KpiException noBatch(BatchId id) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        "Cannot find batch '%s': no file landed as it. See './kpi batches'.".formatted(id));
  }

  private static Optional<SealedSources> sources(Home home) {
    return HomeSettings.of(home).keepsPersonalText()
        ? Optional.of(new SealedSources(home, Seal.of(home)))
        : Optional.empty();
  }

  /** A name for the file, in letters that every system takes. */
  public String fileName() {
    return "%s-%s-errors.xlsx".formatted(batch.dataset(), batch.id());
  }

  /** Writes the workbook; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    Optional<SealedSources.Kind> kind = sources.flatMap(kept -> kept.kept(batch.id()));
    if (kind.equals(Optional.of(SealedSources.Kind.WORKBOOK))) {
      writeTheirs(kept(SealedSources.Kind.WORKBOOK), out);
    } else {
      writeRows(kind.map(this::kept), out);
    }
  }

  private byte[] kept(SealedSources.Kind kind) {
    return sources.orElseThrow().open(batch.id(), kind);
  }

  private void writeTheirs(byte[] bytes, OutputStream out) throws IOException {
    Optional<SheetColumns> columns = SheetColumns.find(bytes, contract);
    if (columns.isEmpty()) {
      writeRows(Optional.empty(), out);
      return;
    }
    if (isLong()) {
      new LongSheet(bytes, columns.get(), lines).write(contract, lines, out);
      return;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      if (workbook.isMacroEnabled()) {
        workbook.setWorkbookType(XSSFWorkbookType.XLSX);
      }
      mark(workbook, columns.get(), line -> List.of(Math.toIntExact(line) - 1));
      workbook.write(out);
    }
  }

  private void writeRows(Optional<byte[]> kept, OutputStream out) throws IOException {
    List<RefusedText> texts = RefusedText.of(lines, kept, contract);
    if (isLong()) {
      new LongRows(contract, lines).write(texts, lines, out);
      return;
    }
    RowsSheet sheet = new RowsSheet(contract);
    try (XSSFWorkbook workbook = sheet.workbook()) {
      texts.forEach(sheet::add);
      mark(workbook, sheet.columns(), sheet);
      workbook.write(out);
    }
  }

  private boolean isLong() {
    return lines.stream().mapToLong(line -> line.byColumn().size()).sum()
        > ErrorMarks.MOST_COMMENTS;
  }

  private void mark(XSSFWorkbook workbook, SheetColumns columns, LineRows rows) {
    ErrorMarks marks = new ErrorMarks(workbook.getSheetAt(0), columns);
    marks.mark(lines, rows);
    new ErrorList(workbook, contract, columns).write(lines, rows, marks.words());
  }
}
