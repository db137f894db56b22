package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.data.boundary.Boundaries;
import vn.thuocdo.data.boundary.BoundaryFile;
import vn.thuocdo.data.boundary.Outline;
import vn.thuocdo.data.unit.Units;

/** Outlines of wards for the maps. */
@Command(
    name = "boundaries",
    description = "Outlines of wards, which maps can show instead of hexagons.",
    subcommands = BoundariesCommand.Import.class)
final class BoundariesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand. See './kpi help boundaries'.");
  }

  /** Takes a file in. */
  @Command(
      name = "import",
      description = {
        "Takes the outlines of every ward of a province from a GeoJSON or TopoJSON file in WGS84.",
        "Every problem of the file is listed; only a file without any is taken."
      })
  static final class Import implements Callable<Integer> {
    @Mixin private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(
        names = "--property",
        paramLabel = "NAME",
        description = "Property that holds the ward codes (default: code, ma_xa, ... or id).")
    private String property;

    @Option(names = "--mend", description = "Put shapes right that cross themselves.")
    private boolean mend;

    private final Console console;

    Import(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Units units = common.catalogue().units();
      Boundaries boundaries = new Boundaries(common.home());
      Map<String, Object> facts = new LinkedHashMap<>();
      BoundaryFile.read(file, units, Optional.ofNullable(property), mend)
          .forEach(
              (province, outlines) -> facts.put(province, facts(boundaries, province, outlines)));
      common.answer(
          console,
          facts,
          facts.entrySet().stream()
              .map(e -> "%s: %s".formatted(units.provinceName(e.getKey()), e.getValue()))
              .collect(Collectors.joining("\n")));
      return 0;
    }

    private static Map<String, Object> facts(
        Boundaries boundaries, String province, List<Outline> outlines) {
      List<Outline> kept = boundaries.store(province, outlines);
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("wards", kept.size());
      facts.put("positions_read", positions(outlines));
      facts.put("positions_kept", positions(kept));
      return facts;
    }

    private static long positions(List<Outline> outlines) {
      return outlines.stream().mapToLong(outline -> outline.shape().getNumPoints()).sum();
    }
  }
}
