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
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/** Outlines of wards for the maps. */
@Command(
    name = "boundaries",
    description = "Outlines of wards, which maps can show instead of hexagons.",
    subcommands = {
      BoundariesCommand.Import.class,
      BoundariesCommand.Listing.class,
      BoundariesCommand.Remove.class
    })
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

  /** Tells which provinces have outlines. */
  @Command(name = "list", description = "Prints the provinces whose outlines the home keeps.")
  static final class Listing implements Callable<Integer> {
    @Mixin private CommonOptions common;

    private final Console console;

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Units units = common.catalogue().units();
      Boundaries boundaries = new Boundaries(common.home());
      Map<String, Object> wards = new LinkedHashMap<>();
      for (Unit province : units.provinces()) {
        boundaries.find(province.code()).ifPresent(kept -> wards.put(province.code(), kept.size()));
      }
      String lines =
          wards.entrySet().stream()
              .map(e -> "%s: %s".formatted(units.provinceName(e.getKey()), e.getValue()))
              .collect(Collectors.joining("\n"));
      common.answer(console, wards, wards.isEmpty() ? "No outlines. Maps show hexagons." : lines);
      return 0;
    }
  }

  /** Goes back to hexagons. */
  @Command(
      name = "remove",
      description = "Forgets the outlines of a province; its maps show hexagons again.")
  static final class Remove implements Callable<Integer> {
    @Mixin private CommonOptions common;

    @Parameters(index = "0", paramLabel = "PROVINCE", description = "Code, such as 79.")
    private String province;

    private final Console console;

    Remove(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      String code = common.catalogue().units().load(province).code();
      if (!new Boundaries(common.home()).remove(code)) {
        throw new KpiException(
            ErrorCode.NOT_FOUND,
            "Cannot remove outlines of '%s': the home keeps none. './kpi boundaries list' names those it keeps."
                .formatted(code));
      }
      common.answer(console, Map.of("removed", code), "Removed the outlines of " + code + ".");
      return 0;
    }
  }
}
