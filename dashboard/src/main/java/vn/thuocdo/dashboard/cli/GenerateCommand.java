package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.GeneratedSources;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
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

  private final Console console;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = common.catalogue();
    GeneratedSources sources =
        new SampleSources(catalogue.units(), Registers.of(catalogue), common.progress())
            .write(Scale.of(scale), seed, out);
    List<Map<String, Object>> files = sources.files().stream().map(GenerateCommand::facts).toList();
    StringBuilder text = new StringBuilder();
    sources
        .files()
        .forEach(f -> text.append("%,12d  %s%n".formatted(f.rows(), f.path().getFileName())));
    common.answer(console, Map.of("files", files), text.toString().stripTrailing());
    return 0;
  }

  private static Map<String, Object> facts(GeneratedFile file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", file.dataset());
    facts.put("file", file.path().toString());
    facts.put("rows", file.rows());
    return facts;
  }
}
