package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * Writes synthetic source files: population, the survey campaign, the dossiers of January to
 * October 2026 and whatever registers are asked for. The same scale and seed give the same bytes on
 * every machine.
 */
public final class SampleSources {
  private final Units units;
  private final List<Register> registers;
  private final Progress progress;

  /** Population, survey and dossiers only. */
  public SampleSources(Units units, Progress progress) {
    this(units, List.of(), progress);
  }

  /**
   * With further datasets.
   *
   * @param registers written after the dossiers, in this order
   */
  public SampleSources(Units units, List<Register> registers, Progress progress) {
    this.units = units;
    this.registers = List.copyOf(registers);
    this.progress = progress;
  }

  /**
   * Writes the files into {@code directory}, which is created when missing; files of the same name
   * are replaced. A directory that cannot be written is a NOT_ALLOWED error.
   */
  public GeneratedSources write(Scale scale, long seed, Path directory) {
    try {
      Files.createDirectories(directory);
      List<ProvinceSources> provinces = new ArrayList<>();
      for (Province province : Province.values()) {
        List<Ward> wards = wards(scale, province, seed);
        if (!wards.isEmpty()) {
          provinces.add(new ProvinceSources(province, wards, seed, directory, progress));
        }
      }
      return write(provinces);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  private List<Ward> wards(Scale scale, Province province, long seed) {
    long everyone =
        units.wards(Optional.empty()).stream().mapToLong(Unit::populationEstimate).sum();
    return units.wards(Optional.of(province.code())).stream()
        .filter(scale::includes)
        .sorted(Comparator.comparing(Unit::code))
        .map(unit -> new Ward(unit, scale.residents(unit, everyone), seed))
        .toList();
  }

  private GeneratedSources write(List<ProvinceSources> provinces) throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    List<SurveyFiles> surveys = new ArrayList<>();
    List<DossierFiles> dossiers = new ArrayList<>();
    for (ProvinceSources province : provinces) {
      files.add(province.writePopulation());
      surveys.add(province.writeSurvey());
      dossiers.add(province.writeDossiers());
    }
    for (Stage stage : Stage.values()) {
      surveys.forEach(survey -> survey.generated(stage).forEach(files::add));
    }
    for (Stage stage : Stage.values()) {
      dossiers.forEach(dossier -> dossier.generated(stage).ifPresent(files::add));
    }
    for (Register register : registers) {
      for (ProvinceSources province : provinces) {
        files.addAll(register.write(province));
      }
    }
    return new GeneratedSources(files);
  }

  private static KpiException unwritable(Path directory, IOException cause) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        ("Cannot write sample sources '%s': %s. "
                + "Choose a directory that you may write to and that has room.")
            .formatted(directory, why(cause)),
        cause);
  }

  private static String why(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    if (cause instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, not a directory";
    }
    return cause instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(cause.getMessage());
  }
}
