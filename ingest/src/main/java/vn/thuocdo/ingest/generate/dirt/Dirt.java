package vn.thuocdo.ingest.generate.dirt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.GeneratedSources;

/**
 * Injects errors into clean CSV sources: 31/02/2026, numbers with thousands separators, ids as
 * Excel shows them, lost zeros, unknown wards, codes in capitals, parts larger than their whole,
 * lines cut in the middle. Each spoiled row has exactly one error and trips exactly one check; some
 * other rows get a harmless oddity, such as a line break inside quotes, and must be taken as they
 * are.
 *
 * <p>Rows that other files refer to stay: where a dataset is the parent of another one, as
 * survey_forms is, the error goes into an additional copy of the row with a key that nobody uses.
 * So no member ever waits for a form that was refused. Workbooks are left alone.
 */
public final class Dirt {
  private static final String CSV = ".csv";
  private static final long STREAM = 77;

  private final Catalogue catalogue;
  private final DirtRate rate;
  private final Mistakes errors;
  private final Mistakes oddities;

  /** With every kind of error and oddity. */
  public Dirt(Catalogue catalogue, DirtRate rate) {
    this(catalogue, rate, Mistakes.caught(), Mistakes.harmless());
  }

  Dirt(Catalogue catalogue, DirtRate rate, Mistakes errors, Mistakes oddities) {
    this.catalogue = catalogue;
    this.rate = rate;
    this.errors = errors;
    this.oddities = oddities;
  }

  /**
   * Replaces the CSV files by spoiled ones and writes {@code manifest.csv} beside them; the same
   * sources and seed give the same bytes.
   */
  public DirtySources spread(GeneratedSources clean, long seed) {
    List<GeneratedFile> files = new ArrayList<>();
    List<Injection> injections = new ArrayList<>();
    try {
      for (GeneratedFile file : clean.files()) {
        files.add(soiled(file, seed, injections));
      }
      Path manifest = Manifest.beside(clean);
      Manifest.write(injections, manifest);
      return new DirtySources(new GeneratedSources(files), manifest, injections);
    } catch (IOException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot write dirty sources: %s. Choose a directory that you may write to and that has room."
              .formatted(e.getMessage()),
          e);
    }
  }

  private GeneratedFile soiled(GeneratedFile clean, long seed, List<Injection> injections)
      throws IOException {
    String name = clean.path().getFileName().toString();
    if (!name.endsWith(CSV)) {
      return clean;
    }
    DatasetContract contract = catalogue.dataset(clean.dataset());
    Soiling soiling = new Soiling(rate, errors, oddities, isParent(contract));
    return new SoiledFile(clean, contract, soiling, injections::add)
        .replace(new Draws(seed).branch(STREAM).branch(name.hashCode()));
  }

  private boolean isParent(DatasetContract contract) {
    return catalogue.datasets().values().stream()
        .flatMap(other -> other.parent().stream())
        .anyMatch(parent -> parent.dataset().equals(contract.id()));
  }
}
