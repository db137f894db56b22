package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.GeneratedSources;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
import vn.thuocdo.ingest.generate.dirt.Dirt;
import vn.thuocdo.ingest.generate.dirt.DirtRate;
import vn.thuocdo.ingest.generate.dirt.DirtySources;
import vn.thuocdo.ingest.generate.dirt.Injection;
import vn.thuocdo.ingest.generate.register.Registers;

/** Writes synthetic source files. */
@Command(name = "generate", description = "Writes synthetic source files; same seed, same bytes.")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--scale", defaultValue = "small", description = "tiny, small, city or twin.")
  private String scale;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the random numbers.")
  private long seed;

  @Option(
      names = "--dirty",
      paramLabel = "RATE",
      description = "Inject errors into this share of the rows, listed in manifest.csv.")
  private Optional<Double> dirty = Optional.empty();

  private final Console console;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = common.catalogue();
    Optional<Dirt> dirt = dirty.map(DirtRate::new).map(rate -> new Dirt(catalogue, rate));
    GeneratedSources clean =
        new SampleSources(catalogue.units(), Registers.of(catalogue), common.progress())
            .write(Scale.of(scale), seed, out);
    Map<String, Object> facts = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    if (dirt.isPresent()) {
      DirtySources spoiled = dirt.get().spread(clean, seed);
      addFiles(spoiled.sources(), facts, lines);
      addManifest(spoiled, facts, lines);
    } else {
      addFiles(clean, facts, lines);
    }
    common.answer(console, facts, String.join("\n", lines));
    return 0;
  }

  private static void addFiles(
      GeneratedSources sources, Map<String, Object> facts, List<String> lines) {
    facts.put("files", sources.files().stream().map(GenerateCommand::facts).toList());
    sources
        .files()
        .forEach(f -> lines.add("%,12d  %s".formatted(f.rows(), f.path().getFileName())));
  }

  private static void addManifest(
      DirtySources spoiled, Map<String, Object> facts, List<String> lines) {
    long errors = spoiled.injections().stream().filter(Injection::caught).count();
    facts.put("manifest", spoiled.manifest().toString());
    facts.put("errors", errors);
    facts.put("oddities", spoiled.injections().size() - errors);
    lines.add(
        "%,12d  %s: %,d errors to be caught, %,d harmless oddities"
            .formatted(
                spoiled.injections().size(),
                spoiled.manifest().getFileName(),
                errors,
                spoiled.injections().size() - errors));
  }

  private static Map<String, Object> facts(GeneratedFile file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", file.dataset());
    facts.put("file", file.path().toString());
    facts.put("rows", file.rows());
    return facts;
  }
}
