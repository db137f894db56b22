package vn.thuocdo.dashboard.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.data.unit.Units;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;

/**
 * The files that landing is measured with. What stands in the folder already is used again.
 *
 * @param folder holds files of one scale only
 */
record IngestFiles(Units units, Scale scale, Path folder) {
  static final int WORKBOOK_ROWS = 100_000;
  static final List<String> SURVEY = List.of("survey_forms", "survey_members");

  /** Makes the files of the survey, unless an earlier run has left them here. */
  void prepare() {
    if (SURVEY.stream().map(this::whole).allMatch(Files::exists)) {
      return;
    }
    List<GeneratedFile> sources =
        new SampleSources(units, Progress.SILENT)
            .write(scale, 1, folder.resolve("sources"))
            .files();
    for (String dataset : SURVEY) {
      join(sources.stream().filter(f -> f.dataset().equals(dataset)).toList(), whole(dataset));
    }
  }

  /** Every row of a dataset of the survey in one CSV file. */
  Path whole(String dataset) {
    return folder.resolve("%s-%s.csv".formatted(dataset, scale.id()));
  }

  /** New visits to one ward. */
  Path oneWard(String dataset) {
    return new OneWard(whole(dataset), "90").write(folder.resolve(dataset + "-one-ward.csv"));
  }

  private static void join(List<GeneratedFile> files, Path all) {
    String header = "";
    try (BufferedWriter to = Files.newBufferedWriter(all)) {
      for (GeneratedFile file : files) {
        try (BufferedReader from = Files.newBufferedReader(file.path())) {
          String own = from.readLine();
          if (header.isEmpty()) {
            header = own;
            to.write(own + "\n");
          }
          if (own.equals(header)) {
            from.transferTo(to);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of members. */
  Path workbook() {
    Path file = folder.resolve("members.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      List<String> header =
          List.of("form_id", "member_no", "full_name", "birth_date", "sex", "device");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (int row = 1; row <= WORKBOOK_ROWS; row++) {
        member(sheet, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void member(Worksheet sheet, int row) {
    sheet.value(row, 0, "X-" + row);
    sheet.value(row, 1, 1);
    sheet.value(row, 2, "Nguyễn Văn " + row);
    sheet.value(row, 3, "1980-05-01");
    sheet.value(row, 4, "male");
    sheet.value(row, 5, "smartphone");
  }
}
