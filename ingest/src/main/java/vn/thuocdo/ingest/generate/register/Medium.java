package vn.thuocdo.ingest.generate.register;

import java.nio.file.Path;
import vn.thuocdo.ingest.generate.CsvFile;
import vn.thuocdo.ingest.generate.CsvStyle;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.SourceTable;

/** What kind of file an office sends. */
enum Medium {
  /** CSV in the habit of the province. */
  PROVINCIAL_CSV,
  /** CSV as a database extracts it. */
  EXTRACT_CSV,
  /** CSV with Vietnamese headers and commas. */
  LABELLED_CSV,
  /** A workbook. */
  WORKBOOK;

  /** The file {@code stem} of a province, with its ending. */
  RowFile open(SourceTable table, ProvinceSources sources, String stem) {
    Path directory = sources.directory();
    if (this == WORKBOOK) {
      return new BookFile(table, directory.resolve(stem + ".xlsx"));
    }
    return new CsvFile(table, style(sources), directory.resolve(stem + ".csv"));
  }

  private CsvStyle style(ProvinceSources sources) {
    return switch (this) {
      case PROVINCIAL_CSV, WORKBOOK -> sources.province().style();
      case EXTRACT_CSV -> CsvStyle.TABBED;
      case LABELLED_CSV -> CsvStyle.LABELLED;
    };
  }
}
