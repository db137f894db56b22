package vn.thuocdo.ingest.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The dossier files of one province. */
final class DossierFiles implements Closeable {
  private final Province province;
  private final StagedFiles files;

  DossierFiles(Province province, Path directory) {
    this.province = province;
    this.files = new StagedFiles(SourceTable.DOSSIERS, province, directory);
  }

  /** Writes every dossier that a desk received, in order of day. */
  void write(Desk desk) throws IOException {
    Weighted<Procedure> procedures =
        Weighted.of(
            desk.procedures(), desk.procedures().stream().mapToDouble(Procedure::share).toArray());
    Draws draws = desk.draws();
    for (int day = Days.FIRST; day <= Days.LAST; day++) {
      int received = draws.count(desk.dossiers() * OfficeDays.share(day));
      for (int serial = 1; serial <= received; serial++) {
        Dossier dossier = Dossier.of(procedures.pick(draws), desk.rates(), day, draws);
        writeRow(files.on(day), desk, serial, dossier);
      }
    }
  }

  private void writeRow(CsvFile csv, Desk desk, int serial, Dossier dossier) throws IOException {
    writeCode(csv, desk, serial, dossier.receivedOn());
    csv.text(dossier.procedure().code());
    csv.text(dossier.procedure().field());
    csv.text(desk.agencyCode());
    csv.text(desk.wardCode());
    csv.text(province.code());
    dossier.writeTo(csv);
    csv.endRow();
  }

  private static void writeCode(CsvFile csv, Desk desk, int serial, int day) {
    csv.add(desk.codePrefix());
    csv.add('-');
    csv.digits(Days.ymd(day), 6);
    csv.add('-');
    csv.digits(serial, serial < 10_000 ? 4 : 6);
    csv.end();
  }

  /** The file of a stage, if it has rows. */
  Optional<GeneratedFile> generated(Stage stage) {
    return files.generated(stage);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
