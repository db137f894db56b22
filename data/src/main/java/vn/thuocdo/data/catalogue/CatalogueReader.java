package vn.thuocdo.data.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.unit.Units;

/** Reads the catalogue from its folder and reports every problem in one go, with file and line. */
public final class CatalogueReader {
  private static final String ROOT = "catalogue";

  private final Path root;
  private final Problems problems = new Problems();

  private CatalogueReader(Path root) {
    this.root = root;
  }

  /** The catalogue that is built into the product. */
  public static Catalogue builtIn() {
    try {
      URI units = CatalogueReader.class.getResource("/" + ROOT + "/units.csv").toURI();
      if (!units.getScheme().equals("jar")) {
        return read(Path.of(units).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(jarOf(units), Map.of())) {
        return read(jar.getPath(ROOT));
      }
    } catch (IOException | URISyntaxException e) {
      throw new KpiException(
          ErrorCode.INTERNAL, "Cannot open the built-in catalogue: " + e.getMessage(), e);
    }
  }

  /** The jar in an address such as {@code jar:file:/x.jar!/y}, opened apart from other readers. */
  private static Path jarOf(URI entry) {
    String address = entry.getRawSchemeSpecificPart();
    return Path.of(URI.create(address.substring(0, address.indexOf('!'))));
  }

  /** Reads the catalogue in {@code root}; DEFINITION_REFUSED lists every problem found. */
  public static Catalogue read(Path root) {
    if (!Files.isDirectory(root)) {
      throw new KpiException(
          ErrorCode.DEFINITION_REFUSED,
          "Cannot read catalogue '%s': it is not a folder. Name the folder that holds units.csv."
              .formatted(root));
    }
    return new CatalogueReader(root).read();
  }

  private Catalogue read() {
    CatalogueTables tables = new CatalogueTables(root, problems);
    Map<String, DatasetContract> datasets =
        files("datasets", DatasetReader::read, DatasetContract::id);
    Map<String, Relation> relations = files("relations", RelationReader::read, Relation::id);
    Map<String, Agreement> agreements = files("agreements", AgreementReader::read, Agreement::id);
    Map<String, Indicator> indicators = files("indicators", IndicatorReader::read, Indicator::id);
    Map<String, Plan> plans = files("plans", PlanReader::read, Plan::id);
    Catalogue catalogue =
        new Catalogue(
            new Units(tables.units()),
            tables.agencies(),
            datasets,
            relations,
            agreements,
            indicators,
            plans,
            tables.tasks());
    new CatalogueReferences(catalogue, new CatalogueProblems(root, problems)).check();
    problems.throwIfAny(
        ErrorCode.DEFINITION_REFUSED,
        "Cannot read catalogue '%s': it has problems. Correct these:".formatted(root));
    return catalogue;
  }

  private <T> Map<String, T> files(
      String folder, Function<YamlNode, Optional<T>> reader, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (Path path : yamlFiles(root.resolve(folder))) {
      String name = folder + "/" + path.getFileName();
      parse(path, name)
          .flatMap(reader)
          .ifPresent(
              thing -> {
                if (!name.equals(folder + "/" + id.apply(thing) + ".yml")) {
                  problems.add(
                      name, 1, "id '%s' is not the file's name".formatted(id.apply(thing)));
                }
                byId.put(id.apply(thing), thing);
              });
    }
    return byId;
  }

  private static List<Path> yamlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<YamlNode> parse(Path path, String name) {
    try (var reader = Files.newBufferedReader(path)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node node = new Yaml(options).compose(reader);
      if (node == null) {
        problems.add(name, 1, "the file is empty");
        return Optional.empty();
      }
      return Optional.of(new YamlNode(name, node, problems));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(name, line, "not readable as YAML: " + e.getProblem());
      return Optional.empty();
    } catch (IOException e) {
      problems.add(name, 0, "not readable: " + e.getMessage());
      return Optional.empty();
    }
  }
}
